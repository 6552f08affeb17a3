/**
 * The far end of a call's port: runs the call and tells the near end all that happens in it. It holds a state of its
 * own, folded from the same events by the same function as the page's, so that it need never ask for it.
 *
 * Threads: this runs in a Worker where there can be one, and reaches the audio thread by ports that the page has
 * transferred to it. A page that freezes stops neither the call's sound nor its socket.
 */
import type { EviError } from '../evi-error.js';
import { startCall, type Call } from './call.js';
import { errorOf, eventRecord, type CallCommand, type CallReport } from './call-messages.js';
import type { ChatOptions } from './chat-options.js';
import type { Port, Token, World } from './ports.js';
import { createStore } from './store.js';

/** @param line all that the call needs of the world but the token, for which the page is asked */
export function serveCall(port: Port<CallCommand, CallReport>, line: Omit<World, 'fetchToken'>): void {
  const store = createStore();
  let call: Call | undefined;
  let takeToken: (token: Token) => void;
  let refuseToken: (error: EviError) => void;

  function fetchToken(): Promise<Token> {
    port.postMessage({ type: 'token-wanted' });
    return new Promise((resolve, reject) => {
      takeToken = resolve;
      refuseToken = reject;
    });
  }

  function start(options: ChatOptions, muted: boolean): void {
    store.dispatch({ type: 'muted', muted });
    store.dispatch({ type: 'connecting' });
    store.subscribe((_state, _previous, event) =>
      port.postMessage({ type: 'happened', event: eventRecord(event) }),
    );
    call = startCall({ ...line, fetchToken }, options, store);
  }

  port.onmessage = ({ data: command }) => {
    switch (command.type) {
      case 'start':
        return start(command.options, command.muted);
      case 'token':
        return takeToken(command.token);
      case 'no-token':
        return refuseToken(errorOf(command.error));
      case 'attach':
        return call?.attachAudio(command.playback, command.capture);
      case 'send':
        return call?.send(command.message);
      case 'mute':
        return call?.setMuted(command.muted);
      case 'end':
        return call?.end(command.error && errorOf(command.error));
      case 'release':
        call?.release();
        return port.close();
    }
  };
}
