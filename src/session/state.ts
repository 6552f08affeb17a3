/**
 * The one value that is the conversation, and the events that may change it. Types and the first value only; the one
 * function that changes it is in `reduce.ts`. It must never hold levels or spectra: fast values are pulled, not stored.
 */
import type { EviError, EviErrorCode } from '../evi-error.js';
import type { ReceivedMessage } from '../wire.js';
import type { UnreadableKind } from './decode.js';

type AssistantProsody = Extract<ReceivedMessage, { type: 'assistant_prosody' }>;

/** `live` only once the server's `chat_metadata` has come. `ended` is a good end, `failed` comes with an `error`. */
export type SessionStatus = 'idle' | 'starting' | 'live' | 'reconnecting' | 'ended' | 'failed';

/** Why a call is over. Close code 1000 is no proof of a hang-up: the error before it counts. */
export type EndReason =
  'user' | 'assistant' | 'inactivity' | 'max-duration' | 'server-error' | 'connection-lost' | 'denied';

/** The messages that make up the conversation, in order. */
export type TranscriptMessage = Extract<
  ReceivedMessage,
  { type: 'user_message' | 'assistant_message' | 'tool_call' | 'tool_response' | 'tool_error' | 'error' }
>;

/** What is known of the sound of one `assistant_message`, by its id. */
export interface Utterance {
  /** Milliseconds of sound received so far. */
  readonly receivedMs: number;
  /** Milliseconds that were heard; absent until it was heard to its end, or cut off. */
  readonly heardMs?: number;
  /** The visitor spoke over it. */
  readonly isInterrupted: boolean;
}

export type LimitKind = Extract<EndReason, 'inactivity' | 'max-duration'>;

/** The call is about to be ended by EVI. */
export interface LimitWarning {
  /** `inactivity` is taken back when the visitor says something. */
  readonly kind: LimitKind;
  /** How much time there was when it was warned, in milliseconds. */
  readonly remainingMs: number;
  readonly endsAt: Date;
}

export interface Ending {
  readonly reason: EndReason;
  /** The socket's close code; absent when the call ended before there was a socket, or from this side. */
  readonly code?: number;
}

export interface SessionState {
  readonly status: SessionStatus;
  readonly messages: readonly TranscriptMessage[];
  readonly chatMetadata: Extract<ReceivedMessage, { type: 'chat_metadata' }> | undefined;
  /** The browser is asking the visitor for the microphone; the server may have taken the call meanwhile. */
  readonly isAskingForMicrophone: boolean;
  /** The microphone sends silence. */
  readonly muted: boolean;
  /** The assistant has been asked to keep quiet. */
  readonly isPaused: boolean;
  /** The utterance that is being heard now, as the audio thread says; `undefined` in silence. */
  readonly playingId: string | undefined;
  /** Utterances the server has begun and the visitor has not heard to the end, oldest first. */
  readonly pendingIds: readonly string[];
  readonly utterances: Readonly<Record<string, Utterance>>;
  /** Expression measures that came before the message they belong to, by its id. */
  readonly earlyProsody: Readonly<Record<string, AssistantProsody['models']>>;
  /** The limits the call is about to reach, the one that was warned of last at the end. */
  readonly warnings: readonly LimitWarning[];
  /** What went wrong last; cleared when it is well again, and by the next `connect`. */
  readonly error: EviError | undefined;
  /** How many frames of this call were passed over, by kind. */
  readonly unreadable: Readonly<Partial<Record<UnreadableKind, number>>>;
  readonly ending: Ending | undefined;
}

/** Everything that can happen to a conversation. */
export type SessionEvent =
  | { type: 'connecting' }
  /** The connection was lost and is being taken up again. */
  | { type: 'reconnecting' }
  | { type: 'received'; message: ReceivedMessage }
  /** Sound of an utterance is on its way to the loudspeaker. */
  | { type: 'queued'; id: string; durationMs: number }
  | { type: 'started'; id: string }
  | { type: 'ended'; id: string; playedMs: number }
  /** All sound that was received has left; `mark` is that of the `finish` it answers. */
  | { type: 'drained'; mark: number }
  | { type: 'muted'; muted: boolean }
  | { type: 'paused'; paused: boolean }
  /** The browser is asking for the microphone, or no longer. */
  | { type: 'asking'; asking: boolean }
  /** A frame of the socket was passed over. */
  | { type: 'unreadable'; kind: UnreadableKind }
  | { type: 'warned'; warning: LimitWarning }
  /** Something went wrong and the call goes on. */
  | { type: 'problem'; error: EviError }
  /** What was told with this code is well again. */
  | { type: 'solved'; code: EviErrorCode }
  /** The call is over: without an error it ended well. */
  | { type: 'over'; ending: Ending; error?: EviError }
  | { type: 'cleared' };

export const initialState: SessionState = Object.freeze({
  status: 'idle',
  messages: [],
  chatMetadata: undefined,
  isAskingForMicrophone: false,
  muted: false,
  isPaused: false,
  playingId: undefined,
  pendingIds: [],
  utterances: {},
  earlyProsody: {},
  warnings: [],
  error: undefined,
  unreadable: {},
  ending: undefined,
});

/** Called after every change, with the value before it and the event that made it. */
export type SessionListener = (state: SessionState, previous: SessionState, event: SessionEvent) => void;
