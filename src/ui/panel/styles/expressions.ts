/** How it sounded: the measures below each utterance, and the words that say what they are not. */
import { css } from '@lit/reactive-element';

export const expressionStyles = css`
  [part='expressions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 1em;
    margin-block: 0.5em 0.125em;
    font-size: 0.8em;
    line-height: 1.35;
  }

  .assistant [part='expressions'] {
    color: var(--_quiet);
  }

  #panel .bar {
    inline-size: 4em;
    block-size: 2px;
    margin-block-start: 3px;
    fill: currentColor;
    stroke: none;
  }

  .track {
    opacity: 0.3;
  }

  /* What grows, and what goes on in time, does so in the direction of reading. */
  [dir='rtl'] :is(.bar, .drawing svg) {
    scale: -1 1;
  }

  .expression-caution {
    flex: none;
    padding: calc(0.375 * var(--_space)) var(--_space) 0;
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
  }

  .expression-caution > * {
    font-size: 0.75em;
  }
`;
