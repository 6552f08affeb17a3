/**
 * The tools of the client, called over the wire: a `tool_call` goes out, the answer with its id settles it. Whoever
 * calls always gets text to go on with: the client's answer, or the fallback declared with the tool.
 */
import { randomUUID } from 'node:crypto';
import type { WireClientMessage, WireServerMessage } from '../wire.js';
import { ClientError } from './client-error.js';
import type { Tool } from './engine.js';

export type ToolAnswer = Extract<WireClientMessage, { type: 'tool_response' | 'tool_error' }>;

export class ToolCalls {
  readonly #send: (message: WireServerMessage) => void;
  readonly #timeoutMs: number;
  readonly #waiting = new Map<string, (answer: ToolAnswer) => void>();

  constructor(send: (message: WireServerMessage) => void, timeoutMs: number) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
  }

  /** Rejects only when the signal aborts. */
  async call(tool: Tool, parameters: string, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    const id = `call_${randomUUID()}`;
    const fallback = tool.fallback_content ?? `the tool ${tool.name} gave no answer.`;
    const answered = new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, (answer) =>
        resolve(answer.type === 'tool_response' ? answer.content : (answer.content ?? fallback)),
      );
      AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]).addEventListener('abort', () =>
        signal.aborted ? reject(signal.reason as Error) : resolve(fallback),
      );
    });
    this.#send({
      type: 'tool_call',
      name: tool.name,
      parameters,
      response_required: true,
      tool_call_id: id,
      tool_type: 'function',
    });
    return answered.finally(() => this.#waiting.delete(id));
  }

  /** @throws {ClientError} E0101 when nothing waits for this answer */
  settle(answer: ToolAnswer): void {
    const settle = this.#waiting.get(answer.tool_call_id);
    if (!settle) throw new ClientError('invalid_message', 'tool_call_id: no call of this id is waiting.');
    settle(answer);
  }
}
