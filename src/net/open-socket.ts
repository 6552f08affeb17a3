/**
 * Opens the one WebSocket of a call. It knows nothing of EVI: text goes out, frames come in, and a close is told once.
 */
import { EviError } from '../evi-error.js';
import { watchPolicy } from './blocked-by-policy.js';
import { startDeadline } from './deadline.js';
import type { Token } from './token.js';
import { watchNetwork } from './watch-network.js';
import { whyRefused } from './why-refused.js';

/** What a browser says of a connection that was not closed but lost (RFC 6455, section 7.1.5). */
const abnormalClosure = 1006;

export interface SocketListener {
  /** `data` as the browser hands it over: a string or an `ArrayBuffer`. */
  onMessage(data: unknown): void;
  /** The other side closed the socket, or the network is gone. */
  onClose(code: number, reason: string): void;
}

export interface Socket {
  send(text: string): void;
  /** Closes with code 1000; nothing is told to the listener afterwards. */
  close(): void;
}

/**
 * Resolves once the socket is open.
 * @param token the one in the address: what is known of it is told when the service refuses it
 * @throws EviError `socket-refused`, or `token-invalid` when the service refused the token; when `signal` aborts, its
 *   reason. The socket is closed then.
 */
export async function openSocket(
  url: string,
  token: Token,
  listener: SocketListener,
  signal: AbortSignal,
  timeoutMs = 10_000,
): Promise<Socket> {
  const policy = watchPolicy(url);
  const deadline = startDeadline(timeoutMs, signal);
  try {
    const socket = newWebSocket(url);
    if (await opens(socket, deadline.signal)) return listenTo(socket, listener);
    signal.throwIfAborted();
    throw deadline.hasPassed()
      ? new EviError('socket-refused', `${withoutQuery(url)} did not answer in ${timeoutMs / 1000} s.`)
      : await whyRefused(url, token, policy, deadline.signal);
  } finally {
    deadline.clear();
    policy.end();
  }
}

function newWebSocket(url: string): WebSocket {
  try {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    return socket;
  } catch (cause) {
    const problem = `A connection to ${withoutQuery(url)} cannot be opened from this page`;
    throw new EviError('socket-refused', `${problem}: use a wss:// address, and allow it in connect-src.`, {
      cause,
    });
  }
}

/** Whether it opened; when it did not, it is closed for good. */
function opens(socket: WebSocket, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isOpen: boolean) => () => {
      socket.onopen = socket.onerror = socket.onclose = null;
      signal.removeEventListener('abort', giveUp);
      if (!isOpen) socket.close();
      resolve(isOpen);
    };
    const giveUp = settle(false);
    socket.onopen = settle(true);
    // Not `close` alone: where a Content-Security-Policy blocks it, Chromium tells no more than the error.
    socket.onerror = socket.onclose = giveUp;
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
  });
}

function listenTo(socket: WebSocket, listener: SocketListener): Socket {
  const network = watchNetwork(() => {
    close();
    listener.onClose(abnormalClosure, 'the device is offline');
  });
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    network.heard();
    listener.onMessage(data);
  };
  socket.onclose = ({ code, reason }) => {
    network.end();
    listener.onClose(code, reason);
  };

  function close(): void {
    network.end();
    socket.onmessage = socket.onclose = null;
    socket.close(1000);
  }

  return { send: (text) => socket.send(text), close };
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/s, '');
}
