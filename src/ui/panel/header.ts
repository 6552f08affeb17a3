/** Who the visitor talks to, where the call is, and the way out of the panel. */
import { html, nothing } from 'lit-html';
import { closeIcon, settingsIcon, voiceIcon } from './icons.js';
import type { PanelModel } from './model.js';
import { statusView } from './status.js';
import { timeView } from './time.js';

export function headerView(model: PanelModel) {
  const { settings, isSettingsOpen, isConsentMissing, term, actions } = model;
  return html`<div part="header">
    <slot name="avatar"><span class="mark">${voiceIcon}</span></slot>
    <div class="titles">
      <h2 part="heading" id="heading"><slot name="heading">${settings.heading ?? term('title')}</slot></h2>
      ${statusView(model)} ${timeView()}
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
