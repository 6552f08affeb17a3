/** The picture of how the voices sounded: a drawing for each voice, and which line is which. */
import { css } from '@lit/reactive-element';

export const expressionPictureStyles = css`
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
