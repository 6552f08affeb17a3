/**
 * The way back to the newest message, for a reader who has scrolled up. It lies over the end of the transcript, and takes
 * no room there.
 */
import { html, nothing } from 'lit-html';
import { downIcon } from './icons.js';
import type { PanelModel } from './model.js';

export function newestButton({ isAtEnd, term, actions }: PanelModel) {
  if (isAtEnd) return nothing;
  return html`<button
    part="newest"
    class="round"
    type="button"
    aria-label=${term('newestMessage')}
    aria-controls="transcript"
    @click=${actions.showNewest}
  >
    ${downIcon}
  </button>`;
}
