/**
 * That the call is about to be ended by the service. It is announced politely, after what is being said, and its words
 * stay true while they stand there: nothing counts down.
 */
import { html, nothing } from 'lit-html';
import type { PanelModel } from './model.js';
import { secondsIn } from './seconds.js';

export function warningView({ state, term }: PanelModel) {
  const [first] = state.warnings.toSorted((one, other) => Number(one.endsAt) - Number(other.endsAt));
  const words = first && term(`warning:${first.kind}`, secondsIn(term('$code'))(first.remainingMs));
  return html`<div role="status">
    ${words ? html`<p part="warning" class="notice">${words}</p>` : nothing}
  </div>`;
}
