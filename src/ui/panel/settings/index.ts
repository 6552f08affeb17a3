/** The door of the settings, in a chunk of its own: what the visitor may choose, and what becomes of a choice. */
import type { EviError, EviErrorCode, Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';
import { remember } from '../choices.js';
import type { PanelPart } from '../on-demand.js';
import { DevicesController } from './devices-controller.js';
import { LevelController } from './level-controller.js';
import { settingsStyles } from './settings-styles.js';
import { settingsView, type SettingsActions } from './settings-view.js';
import { TrialController } from './trial-controller.js';

export function createSettings(
  host: EviProperties,
  session: Session,
  withdrawConsent: () => void,
): PanelPart {
  const devices = new DevicesController(host, session);
  const trial = new TrialController(host, session);
  new LevelController(host, session);
  let problem: EviErrorCode | undefined;

  /** Why a device could not be had is told until the visitor tries the next thing. */
  async function attempt(deed: Promise<void>): Promise<void> {
    problem = undefined;
    try {
      await deed;
    } catch (error) {
      // Overtaken by a later choice, or by the end of the call: an `AbortError`, and nothing to tell.
      if (!(error instanceof DOMException)) problem = (error as EviError).code;
    }
    host.requestUpdate();
  }

  /** Remembered once it is done: what could not be had was not chosen. */
  async function choose(deviceId: string | undefined, device: 'microphone' | 'loudspeaker'): Promise<void> {
    if (device === 'microphone') await session.setMicrophone(deviceId);
    else await session.setLoudspeaker(deviceId);
    remember({ [`${device}Id`]: deviceId });
  }

  const actions: SettingsActions = {
    withdrawConsent,
    setMicrophone: (deviceId) => void attempt(choose(deviceId, 'microphone')),
    setLoudspeaker: (deviceId) => void attempt(choose(deviceId, 'loudspeaker')),
    toggleTrial() {
      if (trial.isOn) trial.end();
      else void attempt(trial.begin(devices.refresh));
    },
    setVolume(volume) {
      remember({ volume });
      host.volume = volume;
    },
    setCaptions(areShown) {
      remember({ withoutCaptions: !areShown });
      host.requestUpdate();
    },
    setLanguage(lang) {
      remember({ lang });
      host.lang = lang;
    },
  };

  return {
    styles: settingsStyles,
    view: (model) => settingsView(model, { devices: devices.list, isTrying: trial.isOn, problem, actions }),
  };
}
