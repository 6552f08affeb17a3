/** Where the visualizer stands: in the middle of what is still empty, and above the conversation during a call. */
import { css } from '@lit/reactive-element';

export const visualizerStyles = css`
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  canvas {
    align-self: center;
    color: var(--_accent);
    /* Seen by nobody, but the end of it is told to whoever draws in this colour. */
    transition: color 1ms;
  }

  .conversation > canvas {
    display: none;
    flex: none;
    inline-size: 6.5em;
    block-size: 6.5em;
    margin-block: -0.5em;
  }

  #panel.voice:is(.starting, .live, .reconnecting) .conversation > canvas {
    display: block;
  }

  /* Smaller, where an error needs the room: the words are not cut off for it. */
  .conversation > canvas:has(+ #transcript .empty) {
    display: block;
    flex-shrink: 1;
    inline-size: 12em;
    block-size: 12em;
    min-block-size: 5em;
    margin-block: auto -1em;
    object-fit: contain;
  }

  canvas + #transcript:has(.empty) {
    flex: none;
    margin-block-end: auto;
  }

  .starting canvas,
  .reconnecting canvas,
  [part$='-thinking'] {
    animation: wait 0.9s ease-in-out infinite alternate;
  }

  @keyframes wait {
    to {
      opacity: 0.5;
    }
  }

  /* Where the panel is low, the words need the room. */
  @container (max-block-size: 30em) {
    .conversation > canvas {
      display: none !important;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    canvas {
      animation: none !important;
    }
  }
`;
