/** The mark of the widget, five strokes of a voice: on the launcher, and in the panel before a conversation. */
import { html } from 'lit';

export const voiceIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 10.5v3M8 7v10M12 3.5v17M16 7v10M20 10.5v3" />
</svg>`;
