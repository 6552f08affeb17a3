/**
 * The looks of the element itself and of its launcher, and the palette both launcher and panel draw from. A page
 * changes them through `--hume-evi-*`; names beginning with `--_` are ours alone.
 */
import { css } from '@lit/reactive-element';

export const launcherStyles = css`
  :host {
    display: contents;
    color-scheme: light dark;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  :host([layout='inline']) {
    display: block;
    block-size: var(--hume-evi-height, 38em);
  }

  :host([hidden]) {
    display: none;
  }

  /* Rules of the page reach the element, which is no box of its own. What would be inherited from it ends here. */
  #frame {
    --_accent: var(--hume-evi-accent, light-dark(#0a6466, #72d5cd));
    --_on-accent: var(--hume-evi-on-accent, light-dark(#fff, #04211f));
    --_surface: var(--hume-evi-surface, light-dark(#fff, #15181b));
    --_text: var(--hume-evi-text, light-dark(#191d21, #eceff1));
    --_inset: var(--hume-evi-inset, 20px);
    --_inset-block: var(--hume-evi-inset-block, var(--_inset));
    --_inset-inline: var(--hume-evi-inset-inline, var(--_inset));
    --_shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 8px 28px rgb(0 0 0 / 0.18);

    all: initial;
    position: fixed;
    z-index: var(--hume-evi-z-index);
    display: flex;
    flex-direction: row-reverse;
    align-items: center;
    color-scheme: inherit;
    color: var(--_text);
    font: var(--hume-evi-font, medium/1.5 system-ui, sans-serif);
    inset-block-end: calc(var(--_inset-block) + env(safe-area-inset-bottom));
    inset-inline-end: calc(var(--_inset-inline) + env(safe-area-inset-right));
    visibility: inherit;
  }

  :host([placement^='top-']) #frame {
    inset-block: calc(var(--_inset-block) + env(safe-area-inset-top)) auto;
  }

  :host([placement$='-start']) #frame {
    flex-direction: row;
    inset-inline: calc(var(--_inset-inline) + env(safe-area-inset-left)) auto;
  }

  :host([layout='inline']) #frame {
    position: relative;
    z-index: auto;
    display: block;
    block-size: 100%;
    inset: auto;
  }

  #frame > * {
    font-size: var(--hume-evi-size, 1em);
  }

  button {
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  svg {
    display: block;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  #launcher {
    position: relative;
    display: grid;
    grid-auto-flow: column;
    gap: 0.5em;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 3.5em;
    block-size: 3.5em;
    padding-inline: 1em;
    border: 1px solid transparent;
    border-radius: 1.75em;
    background: var(--_accent);
    box-shadow: var(--_shadow);
    color: var(--_on-accent);
    font-weight: 600;
  }

  #launcher > :empty {
    display: none;
  }

  #launcher:hover {
    scale: 1.04;
  }

  #launcher:active {
    scale: 0.97;
  }

  #launcher.in-call::after {
    position: absolute;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: light-dark(#15803d, #4ade80);
    content: '';
    inset-block-start: 0;
    inset-inline-end: 0;
  }

  p {
    margin: 0;
  }

  #launcher + p:not(:empty) {
    max-inline-size: 14em;
    padding: 0.625em 1em;
    border-radius: 1em;
    margin-inline: 0.75em;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.875em;
  }

  @media (prefers-reduced-motion: no-preference) {
    #launcher {
      transition: scale 0.15s;
    }
  }
`;
