/** The call in small, beside the launcher. */
import { css } from '@lit/reactive-element';

export const inCallStyles = css`
  [part='in-call'] {
    display: flex;
    gap: 0.375em;
    align-items: center;
    padding: 0.3125em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    margin-inline: 0.625em;
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  [part='in-call'] canvas {
    inline-size: 3em;
    block-size: 3em;
    margin: -0.125em;
  }

  [part='in-call'] [part='time'] {
    min-inline-size: 2.75em;
    padding-inline-end: 0.25em;
  }
`;
