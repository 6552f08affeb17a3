/** The quiet line that opens the ways to keep the conversation. */
import { css } from '@lit/reactive-element';

export const savingStyles = css`
  .saving {
    flex: none;
    padding: calc(0.25 * var(--_space)) var(--_space) 0;
    color: var(--_quiet);
  }

  .saving > * {
    font-size: 0.8125em;
  }

  .saving summary {
    inline-size: fit-content;
    min-block-size: 24px;
    align-content: center;
    border-radius: 0.25em;
    cursor: pointer;
  }
`;
