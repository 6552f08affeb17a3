/**
 * What the call is doing, as a visitor would put it. It is read off the state each time that is drawn: nothing is kept
 * here, and no clock is asked.
 */
import type { SessionState, SessionStatus } from '../../headless.js';
import { isGrowing } from './shown-messages.js';

/** Where the call is: changes seldom, and matters each time. */
export type CallStage = SessionStatus | 'asking' | 'paused' | 'muted';

/** Whose turn it is in a call that is live: changes with every few words. */
export type Turn = 'listening' | 'hearing' | 'thinking' | 'speaking' | 'interrupted';

export type CallPhase = CallStage | Turn;

/** `asking`, for the microphone, may last longer than the server takes to be there. */
export function callStage(state: SessionState, callMode: 'voice' | 'text'): CallStage {
  if (state.isAskingForMicrophone) return 'asking';
  if (state.status !== 'live') return state.status;
  if (state.isPaused) return 'paused';
  return state.muted && callMode === 'voice' ? 'muted' : 'live';
}

export function callPhase(state: SessionState, callMode: 'voice' | 'text'): CallPhase {
  const stage = callStage(state, callMode);
  if (stage !== 'live') return stage;
  // Nobody listens to what is typed.
  return turnTaken(state) ?? (callMode === 'text' ? stage : 'listening');
}

/** `undefined` while it is the visitor's turn, and they have not begun. */
function turnTaken(state: SessionState): Turn | undefined {
  if (state.playingId !== undefined) return 'speaking';
  const { messages, chatMetadata } = state;
  const latest = messages.at(-1);
  // What was said in an earlier call, or before the connection was lost, waits for no answer.
  if (!latest || !chatMetadata || latest.receivedAt < chatMetadata.receivedAt) return undefined;
  if (isGrowing(latest)) return 'hearing';
  if (latest.type === 'error') return undefined;
  // The visitor said something, or a tool did: an answer follows.
  if (latest.type !== 'assistant_message') return 'thinking';
  const { id = '' } = latest;
  // It is here in writing, and not heard yet.
  if (state.pendingIds.includes(id)) return 'thinking';
  return state.utterances[id]?.isInterrupted ? 'interrupted' : undefined;
}
