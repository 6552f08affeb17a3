/**
 * What happened between the words: a tool was used, what it found, what went wrong. Quiet rows, and text only. The
 * developer's sentences are not shown.
 */
import { html } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { TranscriptMessage } from '../../headless.js';
import type { PanelModel } from './model.js';
import type { SpokenMessage } from './shown-messages.js';

type EventMessage = Exclude<TranscriptMessage, SpokenMessage>;

export function eventRow(message: EventMessage, model: PanelModel) {
  return guard([message, model.term], () => eventView(message, model));
}

function eventView(message: EventMessage, { state, term }: PanelModel) {
  switch (message.type) {
    case 'tool_call':
      return html`<p part="event" class="event">${term('toolUsed')} ${inWords(message.name)}</p>`;
    case 'tool_response':
      return html`<details part="event" class="event">
        <summary>${term('toolAnswered')} ${toolName(message.toolCallId, state.messages)}</summary>
        <div class="words" dir="auto">${message.content}</div>
      </details>`;
    case 'tool_error':
      return html`<p part="event" class="event">
        ${term('toolFailed')} ${toolName(message.toolCallId, state.messages)}
      </p>`;
    case 'error':
      // It was announced as an alert, below the transcript.
      return html`<p part="event" class="event" aria-live="off">${term('problem')}</p>`;
  }
}

/** An answer need not say which tool gave it; the call that it answers does. */
function toolName(toolCallId: string, messages: readonly TranscriptMessage[]): string {
  const call = messages.find((message) => message.type === 'tool_call' && message.toolCallId === toolCallId);
  return call?.type === 'tool_call' ? inWords(call.name) : '';
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}
