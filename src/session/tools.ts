/**
 * The page's tools: what the assistant may ask for, and the answers. Every call is answered at most once and in time,
 * whatever a handler does. It must never run a tool nobody has registered.
 */
import { EviError } from '../evi-error.js';
import type { SessionSettings, ToolCall, ToolError, ToolResponse } from '../wire.js';

/**
 * @param parameters what the assistant gave, parsed
 * @returns what the assistant is told: a text as it is, anything else as JSON
 */
export type ToolHandler = (parameters: unknown, toolCall: ToolCall) => unknown;

export interface ToolOptions {
  /** Tells the assistant when to use it. */
  description?: string;
  /** JSON Schema of the parameters. @default an object without properties */
  parameters?: object;
  /** What the assistant is told when the tool fails. */
  fallbackContent?: string;
  /** @default 10_000 */
  timeoutMs?: number;
}

export interface Toolbox {
  /** @returns a function that takes this tool away again, unless another has taken its name since */
  register(name: string, handler: ToolHandler, options?: ToolOptions): () => void;
  /** What the server is told of the registered tools. */
  readonly declarations: NonNullable<SessionSettings['tools']>;
  /**
   * Runs the tool that is asked for, if it is registered.
   * @param signal aborts when the call is over: nothing is answered then
   */
  run(toolCall: ToolCall, signal: AbortSignal): Promise<void>;
  /** Takes the answer from somewhere else than a registered tool. */
  answerWith(toolCall: ToolCall, answer: unknown): Promise<void>;
}

export interface ToolboxContext {
  send(answer: ToolResponse | ToolError): void;
  onFailure(error: EviError): void;
}

const defaultTimeoutMs = 10_000;
const noParameters = { type: 'object', properties: {} };

export function createToolbox({ send, onFailure }: ToolboxContext): Toolbox {
  const tools = new Map<string, ToolOptions & { handler: ToolHandler }>();
  /** By id, which another call may use again. */
  const asked = new Map<string, { signal: AbortSignal; isAnswered: boolean }>();

  async function answer({ toolCallId, name }: ToolCall, work: () => unknown): Promise<void> {
    const { fallbackContent, timeoutMs = defaultTimeoutMs } = tools.get(name) ?? {};
    const call = asked.get(toolCallId);
    if (!call || call.isAnswered) return;
    call.isAnswered = true;
    const { signal } = call;
    try {
      const content = asText(await inTime(work, timeoutMs));
      if (!signal.aborted) send({ type: 'tool_response', toolCallId, content, toolName: name });
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof Error ? cause.message : String(cause);
      send({
        type: 'tool_error',
        toolCallId,
        error,
        ...(fallbackContent !== undefined && { content: fallbackContent }),
      });
      onFailure(new EviError('tool-failed', `The tool ${name} failed: ${error}`, { cause }));
    }
  }

  return {
    register(name, handler, options = {}) {
      const tool = { ...options, handler };
      tools.set(name, tool);
      return () => {
        if (tools.get(name) === tool) tools.delete(name);
      };
    },
    get declarations() {
      return [...tools].map(([name, { description, parameters = noParameters, fallbackContent }]) => ({
        type: 'function' as const,
        name,
        parameters: JSON.stringify(parameters),
        ...(description !== undefined && { description }),
        ...(fallbackContent !== undefined && { fallbackContent }),
      }));
    },
    async run(toolCall, signal) {
      const { toolCallId, name, parameters } = toolCall;
      if (asked.get(toolCallId)?.signal.aborted ?? true) asked.set(toolCallId, { signal, isAnswered: false });
      const tool = tools.get(name);
      if (tool) await answer(toolCall, () => tool.handler(parsed(parameters), toolCall));
    },
    answerWith: (toolCall, given) => answer(toolCall, () => given),
  };
}

function parsed(parameters: string): unknown {
  try {
    return JSON.parse(parameters);
  } catch (cause) {
    throw new Error(`its parameters are not valid JSON: ${parameters.slice(0, 80)}`, { cause });
  }
}

/** A handler that never ends costs the assistant no more than its patience. */
async function inTime(work: () => unknown, timeoutMs: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it gave no answer in ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function asText(content: unknown): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? content : JSON.stringify(content);
}
