/** The ways to keep the written conversation, where there is one: to copy it, or to save it as a file. */
import { html, nothing } from 'lit-html';
import type { PanelModel } from '../model.js';
import type { Copying } from './copying.js';
import { download } from './download.js';
import { transcriptAsJson } from './transcript-as-json.js';
import { transcriptAsText } from './transcript-as-text.js';
import { transcriptAsWebVtt } from './transcript-as-web-vtt.js';

export function savingView({ settings, state, term }: PanelModel, { isDone, copy }: Copying) {
  if (settings.withoutTranscript || state.messages.length === 0) return nothing;
  const save = (content: string, extension: string, mediaType: string) =>
    download(content, `${term('transcript')}.${extension}`, mediaType);
  const button = (
    word: 'copyTranscript' | 'saveAsText' | 'saveAsWebVtt' | 'saveAsJson',
    onClick: () => void,
  ) => html`<button class="plain" type="button" @click=${onClick}>${term(word)}</button>`;
  return html`<div part="saving" class="saving" role="group" aria-labelledby="saving">
    <p id="saving">${term('saveTranscript')}</p>
    ${button('copyTranscript', () => void copy(transcriptAsText(state, term)))}
    ${button('saveAsText', () => save(transcriptAsText(state, term), 'txt', 'text/plain'))}
    ${button('saveAsWebVtt', () => save(transcriptAsWebVtt(state, term), 'vtt', 'text/vtt'))}
    ${button('saveAsJson', () => save(transcriptAsJson(state), 'json', 'application/json'))}
    <p role="status">${isDone === undefined ? nothing : term(isDone ? 'copied' : 'notCopied')}</p>
  </div>`;
}
