/**
 * One socket of a call, from its token to its close. It knows which message must come first and why a socket closed;
 * what the messages mean, and whether another connection is made, is the call's to say.
 */
import { asEviError, EviError } from '../evi-error.js';
import type { ClientMessage, ServerMessage } from '../wire.js';
import { chatUrl, type ChatOptions } from './chat-options.js';
import { closeError, serverError } from './closing.js';
import { decode, type Unreadable } from './decode.js';
import { encode } from './encode.js';
import type { Socket, World } from './ports.js';

/** How long an open socket may stay without `chat_metadata`. */
const metadataTimeoutMs = 10_000;

export interface ConnectionListener {
  onMessage(message: ServerMessage | Unreadable): void;
  /** EVI reported an error, after its message; if the connection ends next, it ends with this one. */
  onReported(error: EviError): void;
  /** It could not be had or is over, told once: without an error the server hung up. `code` is the socket's. */
  onEnd(error: EviError | undefined, code: number | undefined): void;
}

export interface Connection {
  /** Only after `chat_metadata` has come. */
  send(text: string): void;
  /** Nothing is told to the listener afterwards. */
  close(): void;
}

export function openConnection(
  world: World,
  options: ChatOptions,
  settings: ClientMessage,
  listener: ConnectionListener,
): Connection {
  const closing = new AbortController();
  let socket: Socket | undefined;
  let isLive = false;
  let metadataTimer: ReturnType<typeof setTimeout> | undefined;
  /** What EVI reported in the message before this moment, if that was an error. */
  let lastError: EviError | undefined;

  async function open(): Promise<void> {
    try {
      const token = await world.fetchToken(closing.signal);
      const opened = await world.openSocket(
        chatUrl(options, token.accessToken),
        token,
        { onMessage: receive, onClose: closed },
        closing.signal,
      );
      if (closing.signal.aborted) {
        opened.close();
        return;
      }
      socket = opened;
      socket.send(encode(settings));
      metadataTimer = setTimeout(noMetadata, metadataTimeoutMs);
    } catch (cause) {
      if (!closing.signal.aborted) end(asEviError(cause, 'socket-refused', 'The call could not be opened'));
    }
  }

  function receive(data: unknown): void {
    const message = decode(data);
    if (message.type === 'chat_metadata') {
      isLive = true;
      clearTimeout(metadataTimer);
    }
    listener.onMessage(message);
    if (message.type === 'unreadable') return;
    lastError = message.type === 'error' ? serverError(message) : undefined;
    if (lastError) listener.onReported(lastError);
  }

  function closed(code: number, reason: string): void {
    end(lastError ?? closeError(code, reason, isLive), code);
  }

  function noMetadata(): void {
    const seconds = metadataTimeoutMs / 1000;
    end(new EviError('socket-refused', `The voice service sent no chat_metadata in ${seconds} s.`));
  }

  function end(error: EviError | undefined, code?: number): void {
    close();
    listener.onEnd(error, code);
  }

  function close(): void {
    closing.abort();
    clearTimeout(metadataTimer);
    socket?.close();
  }

  void open();
  return { send: (text) => socket?.send(text), close };
}
