/**
 * The written conversation. What is final stands in a log that screen readers read once; the words still growing stand
 * after it, outside, where nothing is announced; so do earlier messages that the reader has asked for, before it.
 */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { TranscriptMessage } from '../../headless.js';
import { eventRow } from './event-row.js';
import { messageRow } from './message-row.js';
import type { PanelModel } from './model.js';
import { isGrowing, isSpoken, shownMessages } from './shown-messages.js';

export function transcriptView(model: PanelModel) {
  const { settings, state, isInCall, choices, term, drawn, actions } = model;
  const messages = settings.withoutTranscript || choices.withoutCaptions ? [] : state.messages;
  const latest = shownMessages(messages.slice(drawn.latestFrom), isInCall);
  const earlier = messages.slice(drawn.earlierFrom, drawn.latestFrom);
  const row = (message: TranscriptMessage) =>
    isSpoken(message) ? messageRow(message, model) : eventRow(message, model);
  const rows = (shown: readonly TranscriptMessage[]) => repeat(shown, keyOf, row);
  return html`<div
    part="transcript"
    id="transcript"
    role="group"
    aria-label=${term('transcript')}
    tabindex=${latest.length > 0 ? 0 : nothing}
  >
    ${
      latest.length > 0
        ? nothing
        : html`<slot name="empty"><p class="empty">${term(emptyWord(model))}</p></slot>`
    }
    ${
      messages.length > 0 && drawn.earlierFrom > 0
        ? html`<button part="earlier" class="quiet" type="button" @click=${actions.showEarlier}>
            ${term('earlierMessages')}
          </button>`
        : nothing
    }
    ${earlier.length > 0 ? html`<div class="messages earlier">${rows(shownMessages(earlier, true))}</div>` : nothing}
    <div role="log" class="messages" aria-relevant="additions">
      ${rows(latest.filter((message) => !isGrowing(message)))}
    </div>
    ${
      settings.withoutInterim
        ? nothing
        : html`<div class="messages growing">${latest.filter(isGrowing).map(row)}</div>`
    }
  </div>`;
}

/** An utterance keeps its row when its measures come; everything else is said once. */
function keyOf(message: TranscriptMessage): unknown {
  return message.type === 'assistant_message' ? (message.id ?? message) : message;
}

function emptyWord({ isInCall, callMode }: PanelModel) {
  if (callMode === 'text') return 'emptyText';
  return isInCall ? 'emptyLive' : 'emptyVoice';
}
