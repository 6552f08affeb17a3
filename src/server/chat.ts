/**
 * One chat over one socket: from `chat_metadata` to the close. It decodes, times and logs; what messages mean is the
 * conversation's. It must never let a bad message end the process, nor send anything after the end.
 */
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { WireServerMessage } from '../wire.js';
import type { ChatGroup } from './chat-groups.js';
import type { ChatOptions } from './chat-options.js';
import type { ChatQuery } from './chat-query.js';
import { ClientError, type ErrorSlug } from './client-error.js';
import { checkClientMessage, decodeClientMessage } from './client-messages.js';
import { Conversation } from './conversation.js';
import type { ChatLogEntry, LogEntry } from './log-entry.js';

export interface ChatContext {
  socket: WebSocket;
  query: ChatQuery;
  options: ChatOptions;
  group: ChatGroup;
  log(entry: LogEntry): void;
}

const normalClosure = 1000;
const policyViolation = 1008;
/** A client that keeps making the same mistake will not stop by itself. */
const mostEqualErrors = 10;

export class Chat {
  readonly #context: ChatContext;
  readonly #id = randomUUID();
  readonly #requestId = randomUUID();
  readonly #conversation: Conversation;
  readonly #inactivity: NodeJS.Timeout;
  readonly #maxDuration: NodeJS.Timeout;
  #equalErrors = { message: '', count: 0 };

  constructor(context: ChatContext) {
    const { query, options, group } = context;
    this.#context = context;
    this.#conversation = new Conversation({
      options,
      query,
      group,
      send: (message) => this.#send(message),
      onTurn: () => this.#inactivity.refresh(),
      onSound: (sound) => this.#log({ type: 'sound', sound }),
      onHangUp: () => this.#end(normalClosure),
      onFailure: (error) => this.#report(error),
    });
    this.#inactivity = this.#endAfter(
      options.inactivityMs,
      'inactivity_timeout',
      'no user message was received in',
    );
    this.#maxDuration = this.#endAfter(
      options.maxDurationMs,
      'max_duration_timeout',
      'it exceeded the max duration of',
    );
  }

  /** From here on the chat holds itself, until the socket is closed. */
  begin(): void {
    const { socket, group, query } = this.#context;
    socket.on('message', (data: Buffer, isBinary) => this.#attempt(() => this.#receive(data, isBinary)));
    // A broken or oversized frame; the socket closes itself with the fitting code.
    socket.on('error', (error) => this.#log({ type: 'failed', error }));
    socket.on('close', (code, reason) => this.#clean(code, reason.toString()));
    this.#log({ type: 'started', chatGroupId: group.id });
    this.#send({
      type: 'chat_metadata',
      chat_group_id: group.id,
      chat_id: this.#id,
      request_id: this.#requestId,
    });
    this.#attempt(() => this.#conversation.receive(checkClientMessage(query.settings)));
    if (query.resumedChatGroupId === undefined) this.#conversation.greet();
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (isBinary) {
      this.#conversation.receiveSound(data);
      return;
    }
    const message = decodeClientMessage(data.toString());
    this.#log({ type: 'received', message });
    this.#conversation.receive(message);
  }

  #attempt(action: () => void): void {
    // What the client sends on its way out, or after an error that ended the chat, no longer counts.
    if (this.#context.socket.readyState !== this.#context.socket.OPEN) return;
    try {
      action();
    } catch (error) {
      this.#report(error);
    }
  }

  /** Tells the client; what is not the client's fault is told without its details, and logged with them. */
  #report(error: unknown): void {
    if (!(error instanceof ClientError)) this.#log({ type: 'failed', error });
    const told =
      error instanceof ClientError
        ? error
        : new ClientError('service_error', 'Unexpected service error occurred.');
    this.#send(told.toMessage(this.#requestId));
    if (told.closesWith !== undefined) this.#end(told.closesWith);
    const { message, count } = this.#equalErrors;
    this.#equalErrors = { message: told.message, count: message === told.message ? count + 1 : 1 };
    if (this.#equalErrors.count >= mostEqualErrors) this.#end(policyViolation);
  }

  #send(message: WireServerMessage): void {
    const { socket, query } = this.#context;
    if (socket.readyState !== socket.OPEN) return;
    const id = this.#conversation.settings.custom_session_id ?? query.customSessionId;
    const complete = id === undefined ? message : { ...message, custom_session_id: id };
    socket.send(JSON.stringify(complete));
    this.#log({ type: 'sent', message: complete });
  }

  #endAfter(delayMs: number, slug: ErrorSlug, reason: string): NodeJS.Timeout {
    const error = new ClientError(slug, `Chat was ended because ${reason} ${delayMs / 1000} seconds.`);
    return setTimeout(() => this.#report(error), delayMs);
  }

  #end(code: number): void {
    this.#conversation.stop();
    this.#context.socket.close(code);
  }

  #clean(code: number, reason: string): void {
    clearTimeout(this.#inactivity);
    clearTimeout(this.#maxDuration);
    this.#conversation.stop();
    this.#log({ type: 'ended', code, reason });
  }

  #log(entry: ChatLogEntry): void {
    this.#context.log({ chatId: this.#id, ...entry });
  }
}
