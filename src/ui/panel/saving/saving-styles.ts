/** The ways to keep the conversation: a row of small buttons below their name. */
import { css } from '@lit/reactive-element';

export const savingStyles = css`
  .saving {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.25em;
    font-size: 0.8125em;
  }

  .saving p {
    flex: 1 1 100%;
  }

  /* A word of thanks fits beside the buttons, more goes below them. */
  .saving button ~ p {
    flex-basis: auto;
    align-self: center;
    color: var(--_quiet);
  }

  #panel .saving button {
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    font-weight: 500;
  }
`;
