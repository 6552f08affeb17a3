/** Who the visitor talks to, where the call is, and the way out of the panel. */
import { html, nothing } from 'lit-html';
import type { SessionState } from '../../headless.js';
import type { Translation } from '../../i18n/index.js';
import { closeIcon, settingsIcon, voiceIcon } from './icons.js';
import type { PanelModel } from './model.js';
import { timeView } from './time.js';

export function headerView({
  settings,
  state,
  callMode,
  isSettingsOpen,
  isConsentMissing,
  term,
  actions,
}: PanelModel) {
  return html`<div part="header">
    <slot name="avatar"><span class="mark">${voiceIcon}</span></slot>
    <div class="titles">
      <h2 part="heading" id="heading"><slot name="heading">${settings.heading ?? term('title')}</slot></h2>
      <p part="status" role="status">${term(statusWord(state, callMode))}</p>
      ${timeView()}
    </div>
    ${
      isConsentMissing
        ? nothing
        : html`<button
            part="settings"
            class="round quiet"
            type="button"
            aria-label=${term('settings')}
            aria-expanded=${isSettingsOpen}
            aria-controls="settings"
            @click=${actions.toggleSettings}
          >
            ${settingsIcon}
          </button>`
    }
    ${
      settings.layout === 'inline'
        ? nothing
        : html`<button
            part="close"
            class="round quiet"
            type="button"
            aria-label=${term('close')}
            @click=${actions.close}
          >
            ${closeIcon}
          </button>`
    }
  </div>`;
}

/** Speaking and listening are shown by the picture alone: announcing each turn would talk over the conversation. */
function statusWord(
  { status, muted, isPaused }: SessionState,
  callMode: 'voice' | 'text',
): keyof Translation {
  switch (status) {
    case 'idle':
      return 'statusIdle';
    case 'starting':
      return 'statusStarting';
    case 'live':
      if (isPaused) return 'statusPaused';
      return muted && callMode === 'voice' ? 'statusMuted' : 'statusLive';
    case 'reconnecting':
      return 'statusReconnecting';
    case 'ended':
      return 'statusEnded';
    case 'failed':
      return 'statusFailed';
  }
}
