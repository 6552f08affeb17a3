/**
 * The written conversation, as text and never as HTML: it comes from the network. What is final stands in a log that
 * screen readers read once; the words still growing stand after it, outside, where nothing is announced.
 */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { TranscriptMessage } from '../../headless.js';
import { voiceIcon } from '../icons.js';
import { expressionsView } from './expressions.js';
import type { PanelModel } from './model.js';

type SpokenMessage = Extract<TranscriptMessage, { type: 'user_message' | 'assistant_message' }>;

export function transcriptView(model: PanelModel) {
  const { settings, state, term } = model;
  const spoken = settings.withoutTranscript ? [] : state.messages.filter(isSpoken);
  const growing = spoken.filter(isGrowing);
  // Messages are only ever replaced, never changed: what is said next costs one row, however long the conversation.
  const row = (message: SpokenMessage) =>
    guard([message, term('$code'), settings.withoutExpressions], () => messageView(message, model));
  return html`<div
    part="transcript"
    id="transcript"
    role="region"
    aria-label=${term('transcript')}
    tabindex=${spoken.length > 0 ? 0 : nothing}
  >
    ${
      spoken.length > 0
        ? nothing
        : html`<slot name="empty">
            <div class="empty">
              <span class="orb">${voiceIcon}</span>
              <p>${term(emptyWord(model))}</p>
            </div>
          </slot>`
    }
    <div role="log" class="messages">${spoken.filter((message) => !isGrowing(message)).map(row)}</div>
    ${settings.withoutInterim ? nothing : html`<div class="messages growing">${growing.map(row)}</div>`}
  </div>`;
}

function messageView(spoken: SpokenMessage, model: PanelModel) {
  const { type, message } = spoken;
  const { term } = model;
  const isVisitor = type === 'user_message';
  return html`<p
    part="message ${isVisitor ? 'message-user' : 'message-assistant'}"
    class=${isVisitor ? 'user' : 'assistant'}
  >
    <span class="visually-hidden">${term(isVisitor ? 'visitorSaid' : 'assistantSaid')}</span>
    <span class="words" dir="auto">${message.content}</span>
    ${expressionsView(spoken, model)}
  </p>`;
}

function emptyWord({ isInCall, callMode }: PanelModel) {
  if (callMode === 'text') return 'emptyText';
  return isInCall ? 'emptyLive' : 'emptyVoice';
}

function isSpoken(message: TranscriptMessage): message is SpokenMessage {
  const isChat = message.type === 'user_message' || message.type === 'assistant_message';
  return isChat && Boolean(message.message.content);
}

function isGrowing(message: SpokenMessage): boolean {
  return message.type === 'user_message' && message.interim;
}
