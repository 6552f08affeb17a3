/** The words that say what the measures of expression are not. They stand there as long as any measure is shown. */
import { html, nothing } from 'lit-html';
import { isMeasured } from './expression-strengths.js';
import type { PanelModel } from './model.js';

export function expressionCaution({ settings, state, term }: PanelModel) {
  if (settings.withoutExpressions || !state.messages.some(isMeasured)) return nothing;
  return html`<div class="expression-caution"><p>${term('expressionCaution')}</p></div>`;
}
