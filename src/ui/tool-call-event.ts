/** The assistant asks for a tool of the page, which answers with `respondWith`. */
import type { ToolCall } from '../headless.js';

/** Bubbles and crosses shadow boundaries like all of the element's events. */
export class EviToolCallEvent extends Event {
  readonly toolCall: ToolCall;
  #answer: unknown;

  /** @param name `evi-tool-call`, or what a tool declared in HTML asks for */
  constructor(toolCall: ToolCall, name = 'evi-tool-call') {
    super(name, { bubbles: true, composed: true });
    this.toolCall = toolCall;
  }

  /** What was given to `respondWith`; `undefined` when nobody took the call. */
  get answer(): unknown {
    return this.#answer;
  }

  /**
   * Answers the call; to be called while the event is dispatched. The first answer counts.
   * @param answer a text, or anything that can be JSON, or a promise of it; a rejection is told as the tool's failure
   */
  respondWith(answer: unknown): void {
    this.#answer ??= answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-tool-call': EviToolCallEvent;
  }
}
