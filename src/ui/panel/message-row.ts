/**
 * What one side said, as text and never as HTML: it comes from the network. A row is rendered anew only when it has
 * changed: messages are replaced, never altered, and an utterance that was cut off stays as it is.
 */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Utterance } from '../../headless.js';
import { expressionsView } from './expressions.js';
import type { PanelModel } from './model.js';
import type { SpokenMessage } from './shown-messages.js';
import { whereCut } from './where-cut.js';

export function messageRow(message: SpokenMessage, model: PanelModel) {
  const { settings, state, term } = model;
  const id = message.type === 'assistant_message' ? message.id : undefined;
  const isHeard = id !== undefined && id === state.playingId;
  const cutOff = id === undefined ? undefined : ifCutOff(state.utterances[id]);
  return guard([message, isHeard, cutOff, settings.withoutExpressions, term], () => {
    const isVisitor = message.type === 'user_message';
    return html`<p
      part="message ${isVisitor ? 'message-user' : 'message-assistant'}"
      class=${isVisitor ? 'user' : 'assistant'}
      aria-current=${isHeard || nothing}
    >
      <span class="visually-hidden">${term(isVisitor ? 'visitorSaid' : 'assistantSaid')}</span>
      ${wordsView(message.message.content ?? '', cutOff, term)} ${expressionsView(message, model)}
    </p>`;
  });
}

function wordsView(content: string, cutOff: Utterance | undefined, term: PanelModel['term']) {
  const cut = whereCut(content, cutOff);
  const unheard = cut === undefined ? nothing : unheardView(content.slice(cut), term);
  return html`<span class="words" dir="auto">${content.slice(0, cut)}${unheard}</span>`;
}

/** Not announced: whoever listens knows that they spoke. They find it where they read. */
function unheardView(words: string, term: PanelModel['term']) {
  const interrupted = html`<span class="visually-hidden">${` ${term('interrupted')} `}</span>`;
  return html`<span aria-live="off">${interrupted}<s>${words}</s></span>`;
}

/** From then on it does not change; before, it does with every chunk of its sound. */
function ifCutOff(utterance: Utterance | undefined): Utterance | undefined {
  return utterance?.isInterrupted && utterance.heardMs !== undefined ? utterance : undefined;
}
