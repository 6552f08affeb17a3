/** The ways to keep the conversation: a row of small buttons. */
import { css } from '@lit/reactive-element';

export const savingStyles = css`
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
