/** How it sounded: the measures below each utterance, and the picture of them below the conversation. */
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

  .expression-course {
    flex: none;
    padding: 0.5em 1.333em 0;
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.75em;
  }

  summary {
    padding-block: 0.375em;
    color: var(--_text);
    cursor: pointer;
    font-weight: 600;
  }

  .drawing {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125em;
    margin-block: 0.25em 0.75em;
  }

  #panel .drawing svg {
    grid-column: 1 / -1;
    overflow: visible;
    inline-size: 100%;
    block-size: 4em;
    border-block: 1px solid var(--_line);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-end: 0.5em;
  }

  .legend span {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  #panel .legend svg {
    overflow: visible;
    inline-size: 2em;
    block-size: 1em;
  }

  .line-1 {
    color: var(--_accent);
  }

  .line-2 {
    color: var(--_text);
    stroke-dasharray: 7 5;
  }

  .line-3 {
    stroke-dasharray: 0 5;
  }

  @media (forced-colors: active) {
    .line-1,
    .line-2 {
      color: CanvasText;
    }
  }
`;
