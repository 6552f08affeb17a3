/**
 * What is said between the two ends of a call that runs on a thread of its own: requests to it, and what happened in
 * it. Everything here survives a structured clone; an error travels as a record, because the clone of an `EviError` is
 * a plain `Error` that has lost its code.
 */
import { EviError } from '../evi-error.js';
import type { ClientMessage } from '../wire.js';
import type { ChatOptions } from './chat-options.js';
import type { CapturePort, PlaybackPort, Token } from './ports.js';
import type { SessionEvent } from './state.js';

export interface ErrorRecord extends Pick<EviError, 'code' | 'message' | 'server' | 'detail'> {
  /** The same for the same error told again. */
  id: number;
  cause: string;
}

/** To the call. */
export type CallCommand =
  | { type: 'start'; options: ChatOptions; muted: boolean }
  /** Answer `token-wanted`. */
  | { type: 'token'; token: Token }
  | { type: 'no-token'; error: ErrorRecord }
  /** The ports are transferred. */
  | { type: 'attach'; playback: PlaybackPort; capture: CapturePort | undefined }
  | { type: 'send'; message: ClientMessage }
  | { type: 'mute'; muted: boolean }
  | { type: 'end'; error: ErrorRecord | undefined }
  /** Nothing of it is wanted any more: the last thing that is said. */
  | { type: 'release' };

/** From the call. */
export type CallReport =
  /** For every connection anew; never twice without an answer. */
  { type: 'token-wanted' } | { type: 'happened'; event: EventRecord };

type Recorded<Event> = Event extends { error?: EviError }
  ? Omit<Event, 'error'> & { error?: ErrorRecord }
  : Event;
export type EventRecord = Recorded<SessionEvent>;

const ids = new WeakMap<EviError, number>();
let latestId = 0;

export function errorRecord(error: EviError): ErrorRecord {
  const id = ids.get(error) ?? ++latestId;
  ids.set(error, id);
  const { code, message, server, detail, cause } = error;
  return { id, code, message, server, detail, cause: String(cause) };
}

export function errorOf({ code, message, server, detail, cause }: ErrorRecord): EviError {
  return new EviError(code, message, { cause, ...(server && { server }), ...(detail && { detail }) });
}

export function eventRecord(event: SessionEvent): EventRecord {
  const error = 'error' in event && errorRecord(event.error);
  return { ...event, ...(error && { error }) } as EventRecord;
}

/** @param revive makes the error of a record, or finds it again */
export function eventOf(record: EventRecord, revive: (error: ErrorRecord) => EviError): SessionEvent {
  const error = 'error' in record && revive(record.error);
  return { ...record, ...(error && { error }) } as SessionEvent;
}
