/** The settings: a column that takes the place of the conversation. */
import { css } from '@lit/reactive-element';

export const settingsStyles = css`
  #settings {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(0.875 * var(--_space));
    min-block-size: 5em;
    overflow: hidden auto;
    padding: calc(0.5 * var(--_space)) var(--_space) var(--_space);
    font-size: 0.9375em;
    overscroll-behavior: contain;
  }

  #settings:focus {
    outline: none;
  }

  #settings h3,
  #settings p {
    margin: 0;
  }

  #settings h3 {
    font-size: 1em;
    font-weight: 600;
  }

  #settings p {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  /* While there is nothing to tell, the gap around it is one. */
  #settings [role='alert']:empty {
    margin-block-start: calc(-0.875 * var(--_space));
  }

  #settings label {
    display: grid;
    gap: 0.25em;
  }

  #settings .check {
    grid-template-columns: auto 1fr;
    gap: 0.625em;
    align-items: center;
    min-block-size: 24px;
  }

  #settings select,
  #settings input {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    font: inherit;
  }

  #settings select {
    min-block-size: 2.75em;
    padding: 0.375em 0.625em;
    border: 1px solid color-mix(in srgb, var(--_text) 48%, var(--_surface));
    border-radius: 0.625em;
    background: var(--_surface);
    color: inherit;
    text-overflow: ellipsis;
  }

  #settings [type='checkbox'] {
    inline-size: 24px;
    block-size: 24px;
  }

  #settings meter {
    inline-size: 100%;
    block-size: 1em;
  }

  #settings button {
    --_pressed: var(--_accent);

    align-self: start;
  }
`;
