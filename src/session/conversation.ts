/**
 * The conversation: one state, and at most one call at a time, wherever that runs. It owns no audio and no interface.
 */
import { EviError, type EviErrorCode } from '../evi-error.js';
import type { ClientMessage } from '../wire.js';
import type { Call } from './call.js';
import type { ChatOptions } from './chat-options.js';
import { watchLimits } from './limits.js';
import type { CapturePort, PlaybackPort } from './ports.js';
import { isCall } from './reduce.js';
import type { SessionListener, SessionState } from './state.js';
import { createStore, type Store } from './store.js';

export interface Conversation {
  readonly state: SessionState;
  subscribe(listener: SessionListener): () => void;
  /** Begins a call; during a call it does nothing. */
  connect(options: ChatOptions): void;
  /** Gives the latest call its loudspeaker and, unless it is a text call, its microphone; also after its end. */
  attachAudio(playback: PlaybackPort, capture: CapturePort | undefined): void;
  /** Hangs up; with an error, the call has failed because of it. */
  disconnect(error?: EviError): void;
  setMuted(muted: boolean): void;
  setPaused(paused: boolean): void;
  /** The browser is asking the visitor for the microphone, or no longer. */
  setAsking(asking: boolean): void;
  /** @throws EviError when there is no call */
  send(message: ClientMessage): void;
  /** Something beside the connection went wrong; the call goes on. */
  report(error: EviError): void;
  /** What was reported with this code is well again. */
  takeBack(code: EviErrorCode): void;
  clearMessages(): void;
}

/** @param startCall begins a call that tells the store what happens in it, here or on another thread */
export function createConversation(startCall: (options: ChatOptions, store: Store) => Call): Conversation {
  const store = createStore();
  let call: Call | undefined;

  function currentCall(): Call {
    if (call && isCall(store.state().status)) return call;
    throw new EviError('socket-lost', 'Nothing was sent, there is no call: connect() first.');
  }

  return {
    get state() {
      return store.state();
    },
    subscribe: store.subscribe,
    connect(options) {
      if (isCall(store.state().status)) return;
      call?.release();
      store.dispatch({ type: 'connecting' });
      if (options.limits) watchLimits(options.limits, store);
      call = startCall(options, store);
    },
    attachAudio: (playback, capture) => call?.attachAudio(playback, capture),
    disconnect(error) {
      if (isCall(store.state().status)) call?.end(error);
    },
    setMuted(muted) {
      call?.setMuted(muted);
      store.dispatch({ type: 'muted', muted });
    },
    setPaused(paused) {
      currentCall().send({ type: paused ? 'pause_assistant_message' : 'resume_assistant_message' });
      store.dispatch({ type: 'paused', paused });
    },
    setAsking: (asking) => store.dispatch({ type: 'asking', asking }),
    send: (message) => currentCall().send(message),
    report: (error) => store.dispatch({ type: 'problem', error }),
    takeBack: (code) => store.dispatch({ type: 'solved', code }),
    clearMessages: () => store.dispatch({ type: 'cleared' }),
  };
}
