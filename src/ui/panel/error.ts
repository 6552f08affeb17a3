/** What went wrong, in the visitor's words, with the ways out of it. It never shows the developer's sentence. */
import { html, nothing } from 'lit-html';
import type { EviError, EviErrorCode } from '../../headless.js';
import type { PanelModel } from './model.js';

type WayOut = 'retry' | 'type';

const waysOutOf: Record<EviErrorCode, readonly WayOut[]> = {
  'insecure-context': ['type'],
  'unsupported-browser': [],
  'mic-denied': ['retry', 'type'],
  'mic-blocked-by-page': ['type'],
  'mic-missing': ['retry', 'type'],
  'mic-busy': ['retry', 'type'],
  'mic-lost': ['retry', 'type'],
  'mic-muted': ['retry', 'type'],
  'speaker-missing': ['retry'],
  'audio-blocked': ['retry'],
  'worklet-failed': ['retry'],
  'token-unreachable': ['retry'],
  'token-denied': ['retry'],
  'token-busy': ['retry'],
  'token-invalid': ['retry'],
  'socket-refused': ['retry'],
  'socket-lost': ['retry'],
  'server-error': ['retry'],
  inactivity: ['retry'],
  'max-duration': ['retry'],
  'tool-failed': ['retry'],
};

export function errorView(model: PanelModel) {
  const { state, term, actions } = model;
  const ways = waysOut(model);
  return html`<div role="alert">
    ${
      state.error === undefined
        ? nothing
        : html`<div part="error" class="notice error">
            <p>${term(wordOf(state.error))}</p>
            ${
              ways.includes('retry')
                ? html`<button part="retry" class="primary" type="button" @click=${actions.retry}>
                    ${term('retry')}
                  </button>`
                : nothing
            }
            ${
              ways.includes('type')
                ? html`<button part="type" class="plain" type="button" @click=${actions.startTyping}>
                    ${term('typeInstead')}
                  </button>`
                : nothing
            }
          </div>`
    }
  </div>`;
}

function wordOf({ code, detail }: EviError) {
  return detail === undefined ? (`error:${code}` as const) : (`because:${detail}` as const);
}

/** What the visitor can do about the error: nothing while the call goes on in spite of it. */
export function waysOut({ state, isInCall, settings }: PanelModel): readonly WayOut[] {
  if (state.error === undefined || isInCall) return [];
  return waysOutOf[state.error.code].filter((way) => way === 'retry' || !settings.withoutTextInput);
}
