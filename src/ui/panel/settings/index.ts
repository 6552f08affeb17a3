/** The door of the settings, in a chunk of its own: what the visitor may choose, and what becomes of a choice. */
import type { EviError, EviErrorCode, Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';
import { remember } from '../choices.js';
import type { PanelPart } from '../on-demand.js';
import { DevicesController } from './devices-controller.js';
import { LevelController } from './level-controller.js';
import { settingsStyles } from './settings-styles.js';
import { settingsView, type SettingsActions } from './settings-view.js';

export function createSettings(
  host: EviProperties,
  session: Session,
  withdrawConsent: () => void,
): PanelPart {
  const devices = new DevicesController(host, session);
  new LevelController(host, session);
  let problem: EviErrorCode | undefined;

  /** Remembered once it is done: what could not be had was not chosen. */
  async function choose(deviceId: string | undefined, device: 'microphone' | 'loudspeaker'): Promise<void> {
    problem = undefined;
    try {
      if (device === 'microphone') await session.setMicrophone(deviceId);
      else await session.setLoudspeaker(deviceId);
      remember({ [`${device}Id`]: deviceId });
    } catch (error) {
      // Overtaken by a later choice, or by the end of the call: an `AbortError`, and nothing to tell.
      if (!(error instanceof DOMException)) problem = (error as EviError).code;
    }
    host.requestUpdate();
  }

  const actions: SettingsActions = {
    withdrawConsent,
    setMicrophone: (deviceId) => void choose(deviceId, 'microphone'),
    setLoudspeaker: (deviceId) => void choose(deviceId, 'loudspeaker'),
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
    view: (model) => settingsView(model, { devices: devices.list, problem, actions }),
  };
}
