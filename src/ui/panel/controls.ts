/** The buttons that start, mute and end a call; each is there when it can do something. */
import { html, nothing } from 'lit';
import { waysOut } from './error.js';
import { hangUpIcon, microphoneIcon, microphoneOffIcon } from './icons.js';
import type { PanelModel } from './model.js';

export function startButton(model: PanelModel) {
  if (model.isInCall || waysOut(model).includes('retry')) return nothing;
  const { callMode, term, actions } = model;
  return html`<button part="start" class="primary wide" type="button" @click=${actions.start}>
    ${callMode === 'voice' ? microphoneIcon : nothing}
    ${term(callMode === 'voice' ? 'startCall' : 'startChat')}
  </button>`;
}

export function muteButton({ state, isInCall, callMode, term, actions }: PanelModel) {
  if (!isInCall || callMode === 'text') return nothing;
  return html`<button
    part="mute"
    class="round"
    type="button"
    aria-label=${term('muteMicrophone')}
    aria-pressed=${state.muted}
    @click=${() => actions.setMuted(!state.muted)}
  >
    ${state.muted ? microphoneOffIcon : microphoneIcon}
  </button>`;
}

export function endButton({ isInCall, callMode, term, actions }: PanelModel) {
  if (!isInCall) return nothing;
  return html`<button
    part="end"
    class="round danger"
    type="button"
    aria-label=${term(callMode === 'voice' ? 'endCall' : 'endChat')}
    @click=${actions.end}
  >
    ${hangUpIcon}
  </button>`;
}
