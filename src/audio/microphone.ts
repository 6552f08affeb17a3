/**
 * The microphone's stream: asked for, and given back. It must never leave a track running that nobody holds: the
 * recording light would stay on.
 */
import { abortable } from './abortable.js';
import { explainRefusal, microphoneError } from './microphone-error.js';

export interface AudioConstraints {
  /** @default true */
  echoCancellation?: boolean;
  /** @default true */
  noiseSuppression?: boolean;
  /** @default true */
  autoGainControl?: boolean;
  /** The microphone to use; the system's default when absent or gone. */
  deviceId?: string | undefined;
}

/** @returns a running stream; rejects with an `EviError`, or at once with the signal's reason */
export async function openMicrophone(
  { deviceId, ...processing }: AudioConstraints,
  signal: AbortSignal,
): Promise<MediaStream> {
  const { mediaDevices } = navigator as Partial<Navigator>;
  if (!mediaDevices) throw microphoneError('unsupported-browser');
  // EVI hears best with all three, and browsers differ in what they do when nothing is said.
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...processing };
  const asked =
    deviceId === undefined
      ? mediaDevices.getUserMedia({ audio })
      : askForDevice(mediaDevices, audio, deviceId);
  const explained = asked.catch((cause: unknown) => {
    throw explainRefusal(cause);
  });
  return abortable(explained, signal, releaseMicrophone);
}

/** By its exact id: Chromium takes the default for one that is merely wished for. */
async function askForDevice(
  mediaDevices: MediaDevices,
  audio: MediaTrackConstraints,
  deviceId: string,
): Promise<MediaStream> {
  try {
    return await mediaDevices.getUserMedia({ audio: { ...audio, deviceId: { exact: deviceId } } });
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'OverconstrainedError') throw cause;
    return mediaDevices.getUserMedia({ audio });
  }
}

/** Stops every track and forgets who watched it; does nothing the second time. Nothing is reported as lost. */
export function releaseMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = track.onmute = track.onunmute = null;
    track.stop();
  }
}

/** Whether the loudspeaker is kept out of the microphone; of a browser that does not tell, it is believed. */
export function cancelsEcho(track: MediaStreamTrack): boolean {
  return track.getSettings().echoCancellation !== false;
}
