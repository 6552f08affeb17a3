/**
 * What the element tells a page of its call: one small class each, so that a page reads typed fields instead of a
 * `detail`. All bubble and cross shadow boundaries. Loaded with the panel; nothing here decides when an event is due.
 */
import type { EviError } from '../evi-error.js';
import type { EndReason, ReceivedMessage, SessionStatus } from '../headless.js';

const passing = { bubbles: true, composed: true } as const;

/** The call moved on, from `previous` to `status`. */
export class EviStatusEvent extends Event {
  readonly status: SessionStatus;
  readonly previous: SessionStatus;

  constructor(status: SessionStatus, previous: SessionStatus) {
    super('evi-status', passing);
    this.status = status;
    this.previous = previous;
  }
}

/** The call is live. Keep `chatGroupId` to continue the conversation later. */
export class EviConnectEvent extends Event {
  readonly chatId: string;
  readonly chatGroupId: string;

  constructor(chatId: string, chatGroupId: string) {
    super('evi-connect', passing);
    this.chatId = chatId;
    this.chatGroupId = chatGroupId;
  }
}

/** The call is over, or could not be had. */
export class EviDisconnectEvent extends Event {
  readonly reason: EndReason;
  /** The socket's close code, when the other side closed it. */
  readonly code: number | undefined;

  constructor(reason: EndReason, code: number | undefined) {
    super('evi-disconnect', passing);
    this.reason = reason;
    this.code = code;
  }
}

/** The server sent a message, whichever. */
export class EviMessageEvent extends Event {
  readonly message: ReceivedMessage;

  constructor(message: ReceivedMessage) {
    super('evi-message', passing);
    this.message = message;
  }
}

/** The visitor spoke over the assistant, which fell silent. */
export class EviInterruptionEvent extends Event {
  constructor() {
    super('evi-interruption', passing);
  }
}

/** The first sound of an utterance is heard. */
export class EviAudioStartEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('evi-audio-start', passing);
    this.id = id;
  }
}

/** The last sound of an utterance was heard, or it was cut off. */
export class EviAudioEndEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('evi-audio-end', passing);
    this.id = id;
  }
}

/** Something went wrong; `error.code` says what, and the panel tells the visitor. */
export class EviErrorEvent extends Event {
  readonly error: EviError;

  constructor(error: EviError) {
    super('evi-error', passing);
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-status': EviStatusEvent;
    'evi-connect': EviConnectEvent;
    'evi-disconnect': EviDisconnectEvent;
    'evi-message': EviMessageEvent;
    'evi-interruption': EviInterruptionEvent;
    'evi-audio-start': EviAudioStartEvent;
    'evi-audio-end': EviAudioEndEvent;
    'evi-error': EviErrorEvent;
  }
}
