/** How long the call has lasted. It is written there by the `TimeController`, without a rendering each second. */
import { html } from 'lit-html';

export function timeView() {
  return html`<span part="time" role="timer"></span>`;
}
