/** The ways to keep the conversation: one quiet line, and a row of small buttons below it. */
import { css } from '@lit/reactive-element';

export const savingStyles = css`
  .saving {
    flex: none;
    padding: 0.25em 1em 0;
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

  .saving [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.375em;
  }

  #panel .saving button {
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    font-weight: 500;
  }
`;
