/**
 * The one function that changes the conversation's state. It is pure and says nothing to anybody; what has to be done
 * about an event is done in `conversation.ts`. A fact changes only when its owner confirms it: `live` by the server,
 * what is heard by the audio thread.
 */
import type { EviErrorCode } from '../evi-error.js';
import type { ReceivedMessage } from '../wire.js';
import {
  initialState,
  type SessionEvent,
  type SessionState,
  type SessionStatus,
  type Utterance,
} from './state.js';
import { withEarlyProsody, withProsody } from './prosody.js';
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
      return {
        ...initialState,
        status: 'starting',
        messages: state.messages,
        utterances: state.utterances,
        muted: state.muted,
      };
    case 'reconnecting':
      return { ...state, status: 'reconnecting', warnings: [] };
    case 'received':
      return isCall(state.status) ? received(state, event.message) : state;
    case 'queued':
      if (isOver(state, event.id)) return state;
      return withUtterance(state, event.id, (utterance) => ({
        ...utterance,
        receivedMs: utterance.receivedMs + event.durationMs,
      }));
    case 'started':
      return { ...state, playingId: event.id };
    case 'ended':
      return {
        ...withUtterance(state, event.id, (utterance) => ({ ...utterance, heardMs: event.playedMs })),
        playingId: state.playingId === event.id ? undefined : state.playingId,
        pendingIds: state.pendingIds.filter((id) => id !== event.id),
      };
    case 'drained':
      return { ...state, playingId: undefined };
    case 'muted':
      return { ...state, muted: event.muted };
    case 'paused':
      return { ...state, isPaused: event.paused };
    case 'asking':
      return { ...state, isAskingForMicrophone: event.asking && isCall(state.status) };
    case 'warned':
      return { ...state, warnings: [...state.warnings, event.warning] };
    case 'unreadable':
      return {
        ...state,
        unreadable: { ...state.unreadable, [event.kind]: (state.unreadable[event.kind] ?? 0) + 1 },
      };
    case 'problem':
      return { ...state, error: event.error };
    case 'solved':
      return state.error?.code === event.code ? { ...state, error: undefined } : state;
    case 'over':
      return {
        ...state,
        status: event.error && !goodEnds.includes(event.error.code) ? 'failed' : 'ended',
        isAskingForMicrophone: false,
        isPaused: false,
        warnings: [],
        ending: event.ending,
        error: event.error,
      };
    case 'cleared':
      return { ...state, messages: [], utterances: {} };
  }
}

function received(state: SessionState, message: ReceivedMessage): SessionState {
  switch (message.type) {
    case 'chat_metadata':
      return { ...state, status: 'live', chatMetadata: message };
    case 'user_message':
      return {
        ...state,
        messages: withMessage(state.messages, message),
        warnings: state.warnings.filter(({ kind }) => kind !== 'inactivity'),
      };
    case 'user_interruption':
      return { ...interrupted(state), pendingIds: [] };
    case 'assistant_prosody':
      return withProsody(state, message);
    case 'assistant_message':
    case 'audio_output':
      return {
        ...state,
        messages: withMessage(state.messages, withEarlyProsody(state, message)),
        pendingIds: withPending(state, message.id),
      };
    default:
      return { ...state, messages: withMessage(state.messages, message) };
  }
}

function withUtterance(
  state: SessionState,
  id: string,
  change: (utterance: Utterance) => Utterance,
): SessionState {
  const known = state.utterances[id] ?? { receivedMs: 0, isInterrupted: false };
  return { ...state, utterances: { ...state.utterances, [id]: change(known) } };
}

function interrupted(state: SessionState): SessionState {
  return state.pendingIds.reduce(
    (changed, id) => withUtterance(changed, id, (utterance) => ({ ...utterance, isInterrupted: true })),
    state,
  );
}

function withPending(state: SessionState, id: string | undefined): readonly string[] {
  const { pendingIds } = state;
  return id === undefined || pendingIds.includes(id) || isOver(state, id) ? pendingIds : [...pendingIds, id];
}

/** It was heard to its end, or cut off: what still comes for it is not heard. */
function isOver({ utterances }: SessionState, id: string): boolean {
  const utterance = utterances[id];
  return utterance !== undefined && (utterance.isInterrupted || utterance.heardMs !== undefined);
}
