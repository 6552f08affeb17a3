/** What a visitor may choose for themselves. It shows what was chosen, and asks for what is to be. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { AudioDevice, AudioDevices, EviErrorCode } from '../../../headless.js';
import { languages } from '../../../i18n/index.js';
import type { PanelModel } from '../model.js';
import { percentIn } from '../percent.js';

export interface SettingsActions {
  /** @param deviceId the system's default when `undefined` */
  setMicrophone(deviceId: string | undefined): void;
  /** Opens the microphone without a call, or gives it back. */
  toggleTrial(): void;
  setLoudspeaker(deviceId: string | undefined): void;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
  setCaptions(areShown: boolean): void;
  setLanguage(lang: string): void;
  withdrawConsent(): void;
}

export interface SettingsModel {
  readonly devices: AudioDevices;
  /** Whether the microphone is tried before a call. */
  readonly isTrying: boolean;
  /** Why a device could not be had. */
  readonly problem: EviErrorCode | undefined;
  readonly actions: SettingsActions;
}

export function settingsView(model: PanelModel, settingsModel: SettingsModel) {
  const { devices, problem, actions } = settingsModel;
  const { settings, callMode, choices, term } = model;
  return html`<div
    part="settings-panel"
    id="settings"
    role="group"
    aria-labelledby="settings-heading"
    tabindex="-1"
  >
    <h3 id="settings-heading">${term('settings')}</h3>
    ${callMode === 'text' ? nothing : microphoneView(model, settingsModel)}
    ${
      devices.loudspeakers.length === 0
        ? nothing
        : deviceSelect(model, 'loudspeaker', devices.loudspeakers, actions.setLoudspeaker)
    }
    <div role="alert">${problem === undefined ? nothing : html`<p>${term(`error:${problem}`)}</p>`}</div>
    <label>
      ${term('volume')}
      <input
        type="range"
        max="1"
        step="0.05"
        .value=${live(String(settings.volume))}
        aria-valuetext=${percentIn(term('$code'))(settings.volume)}
        @input=${(event: Event) => actions.setVolume(Number((event.currentTarget as HTMLInputElement).value))}
      />
    </label>
    <label>
      ${term('language')}
      <select
        @change=${(event: Event) => actions.setLanguage((event.currentTarget as HTMLSelectElement).value)}
      >
        ${languages.map((code) => optionView(code, nameOf(code), term('$code')))}
      </select>
    </label>
    ${
      settings.withoutTranscript
        ? nothing
        : html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(!choices.withoutCaptions)}
              @change=${(event: Event) =>
                actions.setCaptions((event.currentTarget as HTMLInputElement).checked)}
            />
            ${term('captions')}
          </label>`
    }
    ${
      settings.requireConsent
        ? html`<button class="plain" type="button" @click=${actions.withdrawConsent}>
            ${term('withdrawConsent')}
          </button>`
        : nothing
    }
    <button class="plain" type="button" @click=${model.actions.toggleSettings}>
      ${term('closeSettings')}
    </button>
  </div>`;
}

function microphoneView(model: PanelModel, { devices, isTrying, actions }: SettingsModel) {
  const { isInCall, term } = model;
  const { microphones } = devices;
  return html`${deviceSelect(model, 'microphone', microphones, actions.setMicrophone)}
  ${microphones.length === 0 ? html`<p>${term('devicesUnnamed')}</p>` : nothing}
  ${
    isInCall
      ? nothing
      : html`<button class="plain" type="button" aria-pressed=${isTrying} @click=${actions.toggleTrial}>
          ${term('tryMicrophone')}
        </button>`
  }
  ${isInCall || isTrying ? html`<label>${term('microphoneLevel')} <meter></meter></label>` : nothing}`;
}

function deviceSelect(
  { choices, term }: PanelModel,
  device: 'microphone' | 'loudspeaker',
  devices: readonly AudioDevice[],
  choose: (deviceId: string | undefined) => void,
) {
  const chosenId = devices.find(({ id }) => id === choices[`${device}Id`])?.id ?? '';
  return html`<label>
    ${term(device)}
    <select
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value || undefined)}
    >
      ${optionView('', term('systemDefault'), chosenId)}
      ${devices.map(({ id, label }) => optionView(id, label, chosenId))}
    </select>
  </label>`;
}

/** The visitor's click has moved the mark already: it goes back where the choice was not had. */
function optionView(value: string, label: string, chosen: string) {
  return html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`;
}

/** As its speakers call it: whoever looks for it may not read the language shown. */
function nameOf(code: string): string {
  return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
}
