/**
 * The text field: Enter sends, Shift+Enter breaks the line. What was typed leaves the field only once it was sent, so
 * that a call which cannot be had costs nobody their words.
 */
import { html } from 'lit-html';
import { sendIcon } from './icons.js';
import type { PanelActions, PanelModel } from './model.js';

export function composerView({ term, actions }: PanelModel) {
  return html`<form
    part="composer"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void submit(event.currentTarget as HTMLFormElement, actions);
    }}
  >
    <textarea
      part="input"
      id="input"
      rows="1"
      dir="auto"
      enterkeyhint="send"
      aria-label=${term('message')}
      placeholder=${term('message')}
      @keydown=${onKeydown}
    ></textarea>
    <button part="send" class="round primary" aria-label=${term('sendMessage')}>${sendIcon}</button>
  </form>`;
}

async function submit(form: HTMLFormElement, actions: PanelActions): Promise<void> {
  const field = form.querySelector('textarea');
  const text = field?.value.trim();
  if (!field || !text || field.readOnly) return;
  field.readOnly = true;
  try {
    if (await actions.send(text)) field.value = '';
  } finally {
    field.readOnly = false;
  }
}

function onKeydown(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}

/** The Enter that picks a word in an input method is not ours. */
function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends the composition before this keydown; only 229 tells.
  return event.isComposing || event.keyCode === 229;
}
