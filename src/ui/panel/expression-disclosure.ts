/** What opens the picture of how the voices sounded, which is loaded then: there is one from two turns on. */
import { html, nothing } from 'lit-html';
import { isMeasured } from './expression-strengths.js';
import type { PanelModel } from './model.js';
import { loadWhenOpened } from './on-demand.js';

export function expressionDisclosure(model: PanelModel) {
  const { settings, state, term, parts } = model;
  if (settings.withoutExpressions || state.messages.filter(isMeasured).length < 2) return nothing;
  return html`<details part="expression-picture" @toggle=${loadWhenOpened(parts.expressionPicture)}>
    <summary>${term('expressionPicture')}</summary>
    ${parts.expressionPicture.view(model)}
  </details>`;
}
