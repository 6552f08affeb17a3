/**
 * Asks how the call was, where the page wants to know. Two buttons that stay pressed, and not five stars: each has a
 * plain name, and nobody has to weigh a three against a four.
 */
import { html, nothing, svg } from 'lit-html';
import type { Rating } from '../../rating-event.js';
import type { PanelModel } from '../model.js';
import type { CallRating } from './call-rating.js';

const thumb = svg`<path d="M7 11v9H4v-9ZM7 11l3.5-7.5a2.3 2.3 0 0 1 2.3 2.3V9.5h5.6a2 2 0 0 1 2 2.3l-1 6.5A2 2 0 0 1 17.4 20H7" />`;
const thumbs = { good: thumb, bad: svg`<g transform="matrix(1 0 0 -1 0 24)">${thumb}</g>` };

export function ratingView({ settings, state, term }: PanelModel, { given, rate }: CallRating) {
  if (!settings.withRating || !state.chatMetadata) return nothing;
  const button = (rating: Rating) =>
    html`<button
      class="round"
      type="button"
      aria-label=${term(`rating:${rating}`)}
      aria-pressed=${rating === given}
      @click=${() => rate(rating)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${thumbs[rating]}</svg>
    </button>`;
  return html`<div part="rating" role="group" aria-labelledby="rating">
    <div>
      <p id="rating">${term('rating')}</p>
      <p role="status">${given === undefined ? nothing : term('rated')}</p>
    </div>
    ${button('good')} ${button('bad')}
  </div>`;
}
