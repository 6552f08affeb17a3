/** The ways to keep the written conversation: to copy it, or to save it as a file. Open once the call is over. */
import { html, nothing } from 'lit-html';
import type { PanelModel } from '../model.js';
import { download } from './download.js';
import { transcriptAsJson } from './transcript-as-json.js';
import { transcriptAsText } from './transcript-as-text.js';
import { transcriptAsWebVtt } from './transcript-as-web-vtt.js';

export function savingView(model: PanelModel) {
  const { state, settings, isInCall, isCopied, term, actions } = model;
  if (settings.withoutTranscript || state.messages.length === 0) return nothing;
  const save = (content: string, extension: string, mediaType: string) =>
    download(content, `${term('transcript')}.${extension}`, mediaType);
  const button = (
    word: 'copyTranscript' | 'saveAsText' | 'saveAsWebVtt' | 'saveAsJson',
    onClick: () => void,
  ) => html`<button class="plain" type="button" @click=${onClick}>${term(word)}</button>`;
  return html`<details class="saving" ?open=${!isInCall}>
    <summary>${term('saveTranscript')}</summary>
    <div role="group" aria-label=${term('saveTranscript')}>
      ${button('copyTranscript', () => void actions.copy(transcriptAsText(state, term)))}
      ${button('saveAsText', () => save(transcriptAsText(state, term), 'txt', 'text/plain'))}
      ${button('saveAsWebVtt', () => save(transcriptAsWebVtt(state, term), 'vtt', 'text/vtt'))}
      ${button('saveAsJson', () => save(transcriptAsJson(state), 'json', 'application/json'))}
    </div>
    <p role="status">${isCopied === undefined ? nothing : term(isCopied ? 'copied' : 'notCopied')}</p>
  </details>`;
}
