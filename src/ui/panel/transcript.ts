/**
 * The written conversation. What is final stands in a log that screen readers read once; the words still growing stand
 * after it, outside, where nothing is announced.
 */
import { html, nothing } from 'lit-html';
import type { TranscriptMessage } from '../../headless.js';
import { eventRow } from './event-row.js';
import { messageRow } from './message-row.js';
import type { PanelModel } from './model.js';
import { isGrowing, isSpoken, shownMessages } from './shown-messages.js';

export function transcriptView(model: PanelModel) {
  const { settings, state, isInCall, term } = model;
  const shown = settings.withoutTranscript ? [] : shownMessages(state, isInCall);
  const row = (message: TranscriptMessage) =>
    isSpoken(message) ? messageRow(message, model) : eventRow(message, model);
  return html`<div
    part="transcript"
    id="transcript"
    role="region"
    aria-label=${term('transcript')}
    tabindex=${shown.length > 0 ? 0 : nothing}
  >
    ${
      shown.length > 0
        ? nothing
        : html`<slot name="empty"><p class="empty">${term(emptyWord(model))}</p></slot>`
    }
    <div role="log" class="messages" aria-relevant="additions">
      ${shown.filter((message) => !isGrowing(message)).map(row)}
    </div>
    ${
      settings.withoutInterim
        ? nothing
        : html`<div class="messages growing">${shown.filter(isGrowing).map(row)}</div>`
    }
  </div>`;
}

function emptyWord({ isInCall, callMode }: PanelModel) {
  if (callMode === 'text') return 'emptyText';
  return isInCall ? 'emptyLive' : 'emptyVoice';
}
