/**
 * A WebSocket whose other side is the test: it opens by itself, goes live when told to, and keeps what it was sent.
 * Stands in for the browser's own between `installScriptedSocket()` and the function that returns.
 */
import { waitUntil } from '@open-wc/testing';

export class ScriptedSocket {
  static made: ScriptedSocket[] = [];

  readonly url: string;
  readonly sent: { type: string; text?: string }[] = [];
  isClosed = false;
  onopen: (() => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(url: string) {
    this.url = url;
    ScriptedSocket.made.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.isClosed = true;
  }

  say(message: object): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  goLive(): void {
    this.say({ type: 'chat_metadata', chat_id: 'c1', chat_group_id: 'g1', request_id: 'r1' });
  }

  breakOff(): void {
    this.onclose?.(new CloseEvent('close', { code: 1006 }));
  }
}

/**
 * A page without Workers runs its calls where this socket is.
 * @returns a function that puts the browser's own back
 */
export function installScriptedSocket(): () => void {
  const { WebSocket, Worker } = globalThis;
  ScriptedSocket.made = [];
  Object.assign(globalThis, { WebSocket: ScriptedSocket, Worker: undefined });
  return () => Object.assign(globalThis, { WebSocket, Worker });
}

/** The socket opened as the `count`th since the installation, once it has been sent its first message. */
export async function openedSocket(count = 1): Promise<ScriptedSocket> {
  await waitUntil(
    () => ScriptedSocket.made.length >= count && ScriptedSocket.made[count - 1]!.sent.length > 0,
    'no socket was opened',
    { timeout: 10_000 },
  );
  return ScriptedSocket.made[count - 1]!;
}
