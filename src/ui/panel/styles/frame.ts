/** The panel's box: beside its launcher, at the side of a window, in the flow of a page, or all over a phone; and its header. */
import { css } from '@lit/reactive-element';

export const frameStyles = css`
  #panel,
  [part='in-call'] {
    --_space: var(--hume-evi-space, 1em);
    --_soft: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    --_line: color-mix(in srgb, var(--_text) 14%, var(--_surface));
    --_quiet: color-mix(in srgb, var(--_text) 70%, var(--_surface));
    --_danger: light-dark(#b3261e, #ffb4ab);
    /* A keyboard on the screen covers what is unsafe there. */
    --_safe-end: max(0px, env(safe-area-inset-bottom) - 100dvh + var(--_visible-height, 100dvh));
  }

  #panel {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    overflow: hidden auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--hume-evi-radius, 20px);
    background: var(--_surface);
    text-align: start;
    container-type: size;
  }

  #panel[hidden] {
    display: none;
  }

  .conversation:not([hidden]) {
    display: contents;
  }

  #panel:focus {
    outline-offset: -3px;
  }

  /* Where there is much room, one column in the middle: nobody reads longer lines. */
  :host([layout='inline']) #panel {
    block-size: 100%;
    padding-inline: max(0px, 50% - 19em);
  }

  /* All over a phone, as far as it is seen. */
  :host(:not([layout='inline'])) #panel {
    position: fixed;
    block-size: var(--_visible-height, 100dvh);
    padding: env(safe-area-inset-top) env(safe-area-inset-right) var(--_safe-end) env(safe-area-inset-left);
    border-width: 0;
    border-radius: 0;
    box-shadow: var(--_shadow);
    inset: var(--_visible-top, 0) 0 auto;
    animation: appear 0.2s ease-out;
  }

  /* Covered by the panel, it would be a stop of the keyboard that nobody sees. */
  :host([open]) #launcher {
    visibility: hidden;
  }

  @media (width > 30em) and (height > 27em) {
    /* From top to bottom at the side where its launcher stands. */
    :host(:not([layout='inline'])) #panel {
      --_gap: 12px;

      inline-size: min(var(--hume-evi-width, 24em), 100vw - var(--_inset-inline) - var(--_gap));
      border-inline-width: 1px;
      left: var(--_left);
      right: var(--_right);
    }

    /* Beside its launcher, away from the edge that stands at, and as large as the window lets it. */
    :host(:not([layout='inline'], [layout='side'])) #panel {
      position: absolute;
      block-size: min(var(--hume-evi-height, 38em), 100dvh - var(--_inset-block) - 3.5em - 2 * var(--_gap));
      padding: 0;
      border-width: 1px;
      border-radius: var(--hume-evi-radius, 20px);
      inset-block: auto calc(100% + var(--_gap));
    }

    :host([placement^='top-']:not([layout='side'])) #panel {
      inset-block: calc(100% + var(--_gap)) auto;
    }

    :host(:not([layout='side'])) #launcher {
      visibility: inherit;
    }
  }

  /* The corner follows the direction of the page, and not that of the words in the panel. */
  #frame,
  :host([placement$='-start']) #frame:dir(rtl) {
    --_left: auto;
    --_right: 0;
  }

  :host([placement$='-start']) #frame,
  :host(:not([placement$='-start'])) #frame:dir(rtl) {
    --_left: 0;
    --_right: auto;
  }

  /* Words that move in are legible from the first frame on, so nothing fades. */
  @keyframes appear {
    from {
      translate: 0 0.75em;
    }
  }

  [part='header'] {
    display: flex;
    flex: none;
    gap: calc(0.75 * var(--_space));
    align-items: center;
    padding-block: var(--_space) calc(0.75 * var(--_space));
    padding-inline: var(--_space) calc(0.75 * var(--_space));
    container-type: inline-size;
  }

  /* With large text in a narrow window the words need the room. */
  @container (max-inline-size: 15em) {
    slot[name='avatar'] {
      display: none;
    }
  }

  .titles {
    flex: 1;
    min-inline-size: 0;
  }

  [part='heading'],
  [part='status'] {
    margin: 0;
    overflow-wrap: anywhere;
  }

  [part='heading'] {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.35;
  }

  [part='status'],
  [part='time'] {
    display: inline;
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }

  [part='status'] + [part='time']:not(:empty)::before {
    content: '· ';
  }

  /* Its icon is far enough from what is beside it as it is. */
  [part='close'] {
    margin-inline-start: -0.75em;
  }

  [part='status']::before {
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    margin-inline-end: 0.25em;
    background: color-mix(in srgb, currentColor 60%, transparent);
    content: '';
    vertical-align: 0.0625em;
  }

  .starting [part='status']::before,
  .reconnecting [part='status']::before {
    background: var(--_accent);
  }

  .live [part='status']::before {
    background: light-dark(#15803d, #4ade80);
  }

  .failed [part='status']::before {
    background: var(--_danger);
  }

  slot[name='avatar']::slotted(*) {
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    object-fit: cover;
  }

  slot[name='footer']::slotted(*) {
    padding: 0 1.333em 1em;
    color: var(--_quiet);
    font-size: 0.75em;
  }

  @media (prefers-reduced-motion: reduce) {
    :host(:not([layout='inline'])) #panel {
      animation: none;
    }
  }
`;
