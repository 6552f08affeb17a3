/** The icons that launcher and panel share, drawn on a grid of 24 with the strokes the styles give them. */
import { html } from 'lit';

/** The mark of the widget: five strokes of a voice. */
export const voiceIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 10.5v3M8 7v10M12 3.5v17M16 7v10M20 10.5v3" />
</svg>`;

export const closeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m6 6 12 12M18 6 6 18" />
</svg>`;
