/**
 * Tells the page and the element what the session did: each change becomes DOM events and a new rendering. It hangs up
 * when the element leaves the page, and changes nothing else.
 */
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import type { Session, SessionEvent, SessionState, ToolCall } from '../../headless.js';
import {
  EviAudioEndEvent,
  EviAudioStartEvent,
  EviConnectEvent,
  EviDisconnectEvent,
  EviErrorEvent,
  EviInterruptionEvent,
  EviMessageEvent,
  EviStatusEvent,
} from '../call-events.js';
import { EviToolCallEvent } from '../tool-call-event.js';
import { EviWarningEvent } from '../warning-event.js';

export class SessionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: Session;

  constructor(host: ReactiveElement, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    // For good: host and session live and die together, and the end of a call is told after the element has left.
    session.subscribe((state, previous, event) => {
      if (state !== previous) host.requestUpdate();
      // By name, so that the attribute follows.
      if (state.muted !== previous.muted) host.requestUpdate('muted', previous.muted);
      for (const told of eventsOf(state, previous, event)) host.dispatchEvent(told);
      if (event.type === 'received' && event.message.type === 'tool_call') this.#offer(event.message);
    });
  }

  /** A page that takes the call answers it; a registered tool has answered it already. */
  #offer(toolCall: ToolCall): void {
    const offer = new EviToolCallEvent(toolCall);
    this.#host.dispatchEvent(offer);
    if (offer.answer !== undefined) this.#session.answerTool(toolCall, offer.answer);
  }

  hostDisconnected(): void {
    // An element that moves to another parent leaves and comes back within one task, and keeps its call.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#session.disconnect();
    });
  }
}

/** What a page hears of one change, in order: the status first, the message that caused it last. */
export function* eventsOf(
  state: SessionState,
  previous: SessionState,
  event: SessionEvent,
): Generator<Event> {
  if (state.status !== previous.status) {
    yield new EviStatusEvent(state.status, previous.status);
    if (state.status === 'live' && state.chatMetadata) {
      yield new EviConnectEvent(state.chatMetadata.chatId, state.chatMetadata.chatGroupId);
    }
  }
  if (state.error && state.error !== previous.error) yield new EviErrorEvent(state.error);
  switch (event.type) {
    case 'over':
      yield new EviDisconnectEvent(event.ending.reason, event.ending.code);
      break;
    case 'warned':
      yield new EviWarningEvent(event.warning);
      break;
    case 'started':
      yield new EviAudioStartEvent(event.id);
      break;
    case 'ended':
      yield new EviAudioEndEvent(event.id);
      break;
    case 'received':
      if (event.message.type === 'user_interruption') yield new EviInterruptionEvent();
      yield new EviMessageEvent(event.message);
      break;
  }
}
