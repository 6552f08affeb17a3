/**
 * The microphone's stream: asked for, watched, given back. It must never leave a track running that nobody holds: the
 * recording light would stay on.
 */
import { abortable } from './abortable.js';
import { explainRefusal, microphoneError } from './microphone-error.js';
import type { EviError } from '../evi-error.js';

export interface AudioConstraints {
  /** @default true */
  echoCancellation?: boolean;
  /** @default true */
  noiseSuppression?: boolean;
  /** @default true */
  autoGainControl?: boolean;
  /** The microphone to use; the system's default when absent or gone. */
  deviceId?: string;
}

/**
 * @param onLost called when the stream ends by itself
 * @returns a running stream; rejects with an `EviError`, or at once with the signal's reason
 */
export async function openMicrophone(
  constraints: AudioConstraints,
  onLost: (error: EviError) => void,
  signal: AbortSignal,
): Promise<MediaStream> {
  const { mediaDevices } = navigator as Partial<Navigator>;
  if (!mediaDevices) throw microphoneError('unsupported-browser');
  // EVI hears best with all three, and browsers differ in what they do when nothing is said.
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...constraints };
  const asked = mediaDevices.getUserMedia({ audio }).catch((cause: unknown) => {
    throw explainRefusal(cause);
  });
  const stream = await abortable(asked, signal, releaseMicrophone);
  for (const track of stream.getTracks()) {
    track.onended = () => onLost(microphoneError('mic-lost'));
  }
  return stream;
}

/** Stops every track and forgets who watched it; does nothing the second time. Nothing is reported as lost. */
export function releaseMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null;
    track.stop();
  }
}

/** Whether the loudspeaker is kept out of the microphone; of a browser that does not tell, it is believed. */
export function cancelsEcho(stream: MediaStream): boolean {
  return stream.getAudioTracks().every((track) => track.getSettings().echoCancellation !== false);
}
