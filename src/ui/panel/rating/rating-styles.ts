/** The question on one line with its answers, and room below it for the thanks, so that nothing moves when they come. */
import { css } from '@lit/reactive-element';

export const ratingStyles = css`
  [part='rating'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  [part='rating'] div {
    flex: 1;
    min-block-size: 3em;
    align-content: center;
    font-size: 0.8125em;
  }

  [part='rating'] [role='status'] {
    color: var(--_quiet);
  }

  [part='rating'] button {
    --_pressed: var(--_accent);
  }

  [part='rating'] [aria-pressed='true'] path {
    fill: currentColor;
  }
`;
