/** The buttons that start, mute, pause and end a call; each is there when it can do something. */
import { html, nothing } from 'lit-html';
import { waysOut } from './error.js';
import { hangUpIcon, microphoneIcon, microphoneOffIcon, pauseIcon, resumeIcon } from './icons.js';
import type { PanelModel } from './model.js';

export function startButton(model: PanelModel) {
  if (model.isInCall || waysOut(model).includes('retry')) return nothing;
  const { callMode, settings, term, actions } = model;
  return html`<button
    part="start"
    class="primary wide"
    type="button"
    @pointerenter=${settings.preconnect ? actions.prepareCall : nothing}
    @pointerdown=${actions.prepareCall}
    @click=${actions.start}
  >
    ${callMode === 'voice' ? microphoneIcon : nothing}
    ${term(callMode === 'voice' ? 'startCall' : 'startChat')}
  </button>`;
}

export function muteButton({ state, settings, isInCall, callMode, term, actions }: PanelModel) {
  if (!isInCall || callMode === 'text') return nothing;
  return html`<button
    part="mute"
    class="round"
    type="button"
    aria-label=${term('muteMicrophone')}
    aria-keyshortcuts=${settings.muteShortcut ?? nothing}
    aria-pressed=${state.muted}
    @click=${() => actions.setMuted(!state.muted)}
  >
    ${state.muted ? microphoneOffIcon : microphoneIcon}
  </button>`;
}

/** Also in a text call: the page may have paused the assistant, which still speaks. */
export function pauseButton({ state, isInCall, term, actions }: PanelModel) {
  if (!isInCall) return nothing;
  return html`<button
    part="pause"
    class="round"
    type="button"
    aria-label=${term('pauseAssistant')}
    aria-pressed=${state.isPaused}
    @click=${() => actions.setPaused(!state.isPaused)}
  >
    ${state.isPaused ? resumeIcon : pauseIcon}
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
