/** The picture of where the browser asks, in the visualizer's place, with its words below. */
import { css } from '@lit/reactive-element';

export const microphonePromptStyles = css`
  .microphone-prompt {
    flex: none;
    padding: 0.5em 1.5em 1em;
    text-align: center;
    text-wrap: balance;
  }

  #panel .microphone-prompt svg {
    inline-size: 12em;
    block-size: 8em;
    margin: 0 auto 1em;
    color: var(--_quiet);
    stroke-width: 1.5;
  }

  .microphone-prompt svg:dir(rtl) {
    scale: -1 1;
  }

  .microphone-prompt .bubble {
    fill: var(--_surface);
    stroke: var(--_accent);
  }

  .microphone-prompt .asked {
    stroke: var(--_accent);
  }

  .microphone-prompt .allow {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  /* The invitation to speak can wait until the microphone is there. */
  .microphone-prompt + #transcript:has(.empty) {
    display: none;
  }

  .microphone-prompt:has(+ #transcript .empty) {
    margin-block: auto;
  }

  /* Phones and tablets ask in the middle of the screen. */
  @media (pointer: coarse) {
    #panel .microphone-prompt svg {
      display: none;
    }
  }

  @container (max-block-size: 26em) {
    #panel .microphone-prompt svg {
      display: none;
    }
  }
`;
