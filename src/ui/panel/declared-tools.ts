/**
 * Tools declared in HTML, in the element's own content: the JSON says what the assistant is told of the tool, and the
 * event is what the page listens for. They are read when a call begins; a declaration that cannot be read is told in the
 * console then, and left out.
 *
 *     <script type="application/json" data-tool="open_page" data-event="shop-open-page">
 *       { "description": "Opens a page of the shop.", "parameters": { "type": "object" } }
 *     </script>
 */
import type { Session, ToolOptions } from '../../headless.js';
import { warn } from '../warn.js';
import { EviToolCallEvent } from '../tool-call-event.js';

/** What the assistant is told when the page's listener had nothing to say. */
const doneWithoutWords = 'Done.';

export function registerDeclaredTools(host: HTMLElement, session: Session): void {
  for (const script of host.querySelectorAll<HTMLScriptElement>(':scope > script[data-tool]')) {
    const { tool, event } = script.dataset;
    const options = optionsOf(script);
    if (!tool || !event || !options) {
      warn(
        `<script data-tool="${tool}"> is not understood. Allowed: a JSON object, a name in data-tool and an event's name in data-event.`,
      );
      continue;
    }
    session.registerTool(
      tool,
      (_parameters, toolCall) => {
        const call = new EviToolCallEvent(toolCall, event);
        host.dispatchEvent(call);
        return call.answer ?? doneWithoutWords;
      },
      options,
    );
  }
}

function optionsOf(script: HTMLScriptElement): ToolOptions | undefined {
  try {
    const value: unknown = JSON.parse(script.text || '{}');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
