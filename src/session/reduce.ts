/**
 * The one function that changes the conversation's state. It is pure and says nothing to anybody; what has to be done
 * about an event is done in `conversation.ts`. A fact changes only when its owner confirms it: `live` by the server,
 * what is heard by the audio thread.
 */
import type { EviErrorCode } from '../evi-error.js';
import type { ReceivedMessage } from '../wire.js';
import { initialState, type SessionEvent, type SessionState, type SessionStatus } from './state.js';
import { withMessage } from './transcript.js';

/** Ends that EVI announces with an error although nothing is broken. */
const goodEnds: readonly EviErrorCode[] = ['inactivity', 'max-duration'];

/** A call is going on, or is on its way. */
export function isCall(status: SessionStatus): boolean {
  return status === 'starting' || status === 'live' || status === 'reconnecting';
}

export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'connecting':
      return { ...initialState, status: 'starting', messages: state.messages, muted: state.muted };
    case 'received':
      return isCall(state.status) ? received(state, event.message) : state;
    case 'started':
      return { ...state, playingId: event.id };
    case 'ended':
      return {
        ...state,
        playingId: state.playingId === event.id ? undefined : state.playingId,
        pendingIds: state.pendingIds.filter((id) => id !== event.id),
      };
    case 'drained':
      return { ...state, playingId: undefined };
    case 'muted':
      return { ...state, muted: event.muted };
    case 'paused':
      return { ...state, isPaused: event.paused };
    case 'unreadable':
      return {
        ...state,
        unreadable: { ...state.unreadable, [event.kind]: (state.unreadable[event.kind] ?? 0) + 1 },
      };
    case 'problem':
      return { ...state, error: event.error };
    case 'over':
      return {
        ...state,
        status: event.error && !goodEnds.includes(event.error.code) ? 'failed' : 'ended',
        isPaused: false,
        ending: event.ending,
        error: event.error,
      };
    case 'cleared':
      return { ...state, messages: [] };
  }
}

function received(state: SessionState, message: ReceivedMessage): SessionState {
  switch (message.type) {
    case 'chat_metadata':
      return { ...state, status: 'live', chatMetadata: message };
    case 'user_interruption':
      return { ...state, pendingIds: [] };
    case 'assistant_message':
    case 'audio_output':
      return {
        ...state,
        messages: withMessage(state.messages, message),
        pendingIds: withPending(state.pendingIds, message.id),
      };
    default:
      return { ...state, messages: withMessage(state.messages, message) };
  }
}

function withPending(ids: readonly string[], id: string | undefined): readonly string[] {
  return id === undefined || ids.includes(id) ? ids : [...ids, id];
}
