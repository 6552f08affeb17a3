/**
 * What the visitor may open below the conversation once the call is over: the picture of how the voices sounded. It is
 * loaded then. During a call the room is the conversation's.
 */
import { html, nothing } from 'lit-html';
import { isMeasured } from './expression-strengths.js';
import type { PanelModel } from './model.js';
import { loadWhenOpened } from './on-demand.js';

/** With the words that say what these measures are not, which stand there as long as any measure is shown. */
export function expressionDisclosure(model: PanelModel) {
  const { settings, state, isInCall, term, parts } = model;
  const first = settings.withoutExpressions ? -1 : state.messages.findIndex(isMeasured);
  if (first < 0) return nothing;
  // In a call this is rendered with every message: what all of them measure is not looked through then.
  const hasCourse = !isInCall && state.messages.slice(first + 1).some(isMeasured);
  return html`<div class="expression-course">
    ${
      hasCourse
        ? html`<details part="expression-picture" @toggle=${loadWhenOpened(parts.expressionPicture)}>
            <summary>${term('expressionPicture')}</summary>
            ${parts.expressionPicture.view(model)}
          </details>`
        : nothing
    }
    <p>${term('expressionCaution')}</p>
  </div>`;
}
