/** The question that comes before the conversation, in the middle of the panel. */
import { css } from '@lit/reactive-element';

export const consentStyles = css`
  .consent {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: calc(0.75 * var(--_space));
    align-content: safe center;
    justify-content: center;
    padding: var(--_space);
    overflow: hidden auto;
  }

  .consent > slot {
    flex-basis: 100%;
  }

  .consent > slot,
  .consent p {
    display: block;
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
