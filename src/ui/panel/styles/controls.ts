/** Buttons, text field, warnings and errors. Every target is at least 24 pixels, most are 44. */
import { css } from '@lit/reactive-element';

export const controlStyles = css`
  .dock {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: calc(0.625 * var(--_space));
    align-items: end;
    justify-content: center;
    padding: calc(0.75 * var(--_space)) var(--_space) var(--_space);
    container-type: inline-size;
  }

  /* Where the window is narrow or the text large: the text field above, the buttons side by side below it. */
  @container (max-inline-size: 20.25em) {
    [part='mute'] ~ [part='composer'] {
      flex-basis: 100%;
      order: -1;
    }
  }

  @container (max-inline-size: 17em) {
    [part='pause'] + [part='composer'] {
      flex-basis: 100%;
      order: -1;
    }
  }

  button:not(#launcher) {
    --_fill: var(--_soft);

    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75em;
    padding: 0.5em 1.125em;
    border: 1px solid transparent;
    border-radius: 1.375em;
    background: var(--_fill);
    color: var(--_text);
    font-weight: 600;
    transition:
      background-color 0.15s,
      scale 0.15s;
  }

  button:not(#launcher):hover {
    background: color-mix(in oklab, var(--_fill), var(--_text) 12%);
  }

  button:not(#launcher):active {
    scale: 0.97;
  }

  button:not(#launcher).wide {
    flex-basis: 100%;
  }

  button:not(#launcher).primary {
    --_fill: var(--_accent);

    color: var(--_on-accent);
  }

  button:not(#launcher).danger {
    --_fill: #c8322b;

    color: #fff;
  }

  button:not(#launcher).plain {
    --_fill: transparent;

    border-color: color-mix(in srgb, var(--_text) 40%, transparent);
  }

  button:not(#launcher).quiet,
  #panel :placeholder-shown + button {
    --_fill: transparent;

    color: var(--_quiet);
  }

  button:not(#launcher).round {
    flex: none;
    inline-size: 2.75em;
    padding: 0;
    border-radius: 50%;
  }

  button:not(#launcher)[aria-pressed='true'] {
    --_fill: color-mix(in srgb, var(--_pressed, var(--_danger)) 12%, var(--_surface));

    border-color: currentColor;
    color: var(--_pressed, var(--_danger));
  }

  button:not(#launcher)[part='pause'] {
    --_pressed: var(--_accent);
  }

  #panel svg {
    inline-size: 1.375em;
    block-size: 1.375em;
  }

  [part='composer'] {
    display: flex;
    flex: 1;
    align-items: end;
    box-sizing: border-box;
    min-inline-size: 10em;
    border: 1px solid color-mix(in srgb, var(--_text) 48%, var(--_surface));
    border-radius: 1.375em;
  }

  [part='composer']:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  [part='input'] {
    flex: 1;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.625em;
    max-block-size: 8em;
    padding-block: 0.5em;
    padding-inline: 1em 0;
    border: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    outline: none;
    resize: none;
    field-sizing: content;
  }

  /* Without a word of its own, the field has the direction of the panel. */
  [part='input']:placeholder-shown {
    direction: inherit;
  }

  [part='input']::placeholder {
    overflow: hidden;
    color: var(--_quiet);
    opacity: 1;
    white-space: nowrap;
  }

  [part='input']:read-only {
    color: var(--_quiet);
  }

  button:not(#launcher)[part='send'] {
    inline-size: 2.125em;
    min-block-size: 2.125em;
    margin: 0.25em;
  }

  .notice {
    --_tone: var(--_accent);

    display: flex;
    flex-wrap: wrap;
    gap: calc(0.625 * var(--_space));
    padding: calc(0.875 * var(--_space)) var(--_space);
    border: 1px solid color-mix(in srgb, var(--_tone) 40%, var(--_surface));
    border-radius: 0.875em;
    margin: 0 var(--_space) calc(0.25 * var(--_space));
    background: color-mix(in srgb, var(--_tone) 9%, var(--_surface));
    font-size: 0.9375em;
  }

  .error {
    --_tone: var(--_danger);
  }

  .error p {
    flex-basis: 100%;
    margin: 0;
  }

  /* Safari zooms in on smaller text. */
  @media (pointer: coarse) {
    [part='input'] {
      font-size: max(1em, 16px);
    }
  }

  @media (forced-colors: active) {
    [part='composer']:focus-within {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    button:not(#launcher) {
      transition: none;
    }
  }
`;
