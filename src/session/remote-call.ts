/**
 * The near end of a call's port: passes requests on, and folds what happened in the call into the page's own state. It
 * hands out the token, since that may be the page's own function; it must not decide anything about the call but that
 * the visitor has hung up, which holds at once.
 */
import { asEviError, type EviError } from '../evi-error.js';
import type { Call } from './call.js';
import {
  errorOf,
  errorRecord,
  eventOf,
  type CallCommand,
  type CallReport,
  type ErrorRecord,
} from './call-messages.js';
import type { ChatOptions } from './chat-options.js';
import { endReason } from './closing.js';
import type { Port, Token, World } from './ports.js';
import type { SessionEvent } from './state.js';
import type { Store } from './store.js';

/** What the audio thread still tells after the visitor has hung up. */
const soundEvents: readonly SessionEvent['type'][] = ['queued', 'started', 'ended', 'drained'];

export function startRemoteCall(
  port: Port<CallReport, CallCommand>,
  fetchToken: World['fetchToken'],
  options: ChatOptions,
  { state, dispatch }: Store,
): Call {
  const whole = new AbortController();
  let latestError: { id: number; error: EviError } | undefined;
  /** Asked for while the other thread is still starting; without one there is no need to wait for that. */
  let firstToken: Promise<Token> | undefined = fetchToken(whole.signal);
  firstToken.catch((cause: unknown) => end(tokenError(cause)));

  async function giveToken(): Promise<void> {
    try {
      const given = firstToken ?? fetchToken(whole.signal);
      firstToken = undefined;
      port.postMessage({ type: 'token', token: await given });
    } catch (cause) {
      port.postMessage({ type: 'no-token', error: errorRecord(tokenError(cause)) });
    }
  }

  /** An error that ends the call has been told before as a problem: it is one and the same. */
  function revive(record: ErrorRecord): EviError {
    if (latestError?.id !== record.id) latestError = { id: record.id, error: errorOf(record) };
    return latestError.error;
  }

  function end(error?: EviError): void {
    if (whole.signal.aborted) return;
    whole.abort();
    try {
      port.postMessage({ type: 'end', error: error && errorRecord(error) });
    } finally {
      const ending = { reason: error ? endReason(error) : 'user' } as const;
      dispatch({ type: 'over', ending, ...(error && { error }) });
    }
  }

  port.onmessage = ({ data: report }) => {
    if (report.type === 'token-wanted') return void giveToken();
    const event = eventOf(report.event, revive);
    if (whole.signal.aborted && !soundEvents.includes(event.type)) return;
    if (event.type === 'over') whole.abort();
    dispatch(event);
  };
  try {
    port.postMessage({ type: 'start', options: asSent(options), muted: state().muted });
  } catch (cause) {
    end(asEviError(cause, 'socket-refused', 'The settings of the call cannot be sent'));
  }

  return {
    attachAudio(playback, capture) {
      const ports = [playback, ...(capture ? [capture] : [])];
      // The session knows ports by their shape only; those that come here are the browser's.
      port.postMessage({ type: 'attach', playback, capture }, ports);
    },
    send: (message) => port.postMessage({ type: 'send', message: asSent(message) }),
    setMuted: (muted) => port.postMessage({ type: 'mute', muted }),
    end,
    release() {
      port.onmessage = null;
    },
  };
}

/** As the socket will send it: a framework's reactive objects, for one, cannot be cloned. */
function asSent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function tokenError(cause: unknown): EviError {
  return asEviError(cause, 'token-unreachable', 'There is no token');
}
