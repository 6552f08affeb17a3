/** The microphones and loudspeakers there are to choose from, and word of a change. It opens none of them. */

export interface AudioDevice {
  readonly id: string;
  /** As the system calls it. */
  readonly label: string;
}

/** The system's default is not among them: it is what is used when none is chosen. */
export interface AudioDevices {
  readonly microphones: readonly AudioDevice[];
  /** Empty where the browser lets no page choose. */
  readonly loudspeakers: readonly AudioDevice[];
}

/** What Chromium lists beside the devices themselves, and what every browser lists before it may name them. */
const notDevices = ['default', 'communications', ''];

/** Both lists are empty until the visitor has allowed the microphone. */
export async function listDevices(): Promise<AudioDevices> {
  const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
  const ofKind = (wanted: MediaDeviceKind) =>
    devices
      .filter(({ kind, deviceId }) => kind === wanted && !notDevices.includes(deviceId))
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return {
    microphones: ofKind('audioinput'),
    loudspeakers: 'setSinkId' in AudioContext.prototype ? ofKind('audiooutput') : [],
  };
}

/** @param listener called when a device comes or goes, until `signal` aborts */
export function watchDevices(listener: () => void, signal: AbortSignal): void {
  mediaDevices()?.addEventListener('devicechange', listener, { signal });
}

/** Pages that are not secure have none. */
function mediaDevices(): MediaDevices | undefined {
  return (navigator as Partial<Navigator>).mediaDevices;
}
