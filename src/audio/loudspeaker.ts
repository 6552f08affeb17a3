/**
 * Where the assistant is heard: volume, and the device the sound leaves by. When a chosen device goes away the system's
 * own takes its place; sound must never end because of it.
 */
import { EviError } from '../evi-error.js';
import { latencyMs } from './audio-context.js';
import { listDevices, watchDevices } from './audio-devices.js';
import type { ProblemListener } from './problem-listener.js';

/** Time constant of a change of volume: too slow to click, too fast to notice. */
const volumeSmoothingMs = 5;
const closingFadeMs = 6 * volumeSmoothingMs;

/** What the system plays on when nothing is chosen. */
const systemDefault = '';

export interface Loudspeaker {
  readonly input: AudioNode;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
  /**
   * Rejects with an `EviError`, the sound where it was.
   * @param deviceId the system's default when `undefined`
   */
  use(deviceId: string | undefined): Promise<void>;
  /** Resolves when the last sound has left the device. */
  fadeOut(): Promise<void>;
}

/** What Chromium alone has so far (https://webaudio.github.io/web-audio-api/#dom-audiocontext-setsinkid). */
interface OutputChoice {
  setSinkId?(deviceId: string): Promise<void>;
}

export function createLoudspeaker(
  context: AudioContext & OutputChoice,
  volume: number,
  listener: ProblemListener,
): Loudspeaker {
  const life = new AbortController();
  const { signal } = life;
  const gain = new GainNode(context, { gain: volume });
  let chosen = systemDefault;
  gain.connect(context.destination);

  function setVolume(level: number): void {
    gain.gain.setTargetAtTime(level, context.currentTime, volumeSmoothingMs / 1000);
  }

  async function use(deviceId = systemDefault): Promise<void> {
    if (deviceId === chosen) return;
    if (!context.setSinkId) {
      throw new EviError('unsupported-browser', 'This browser lets no page choose the loudspeaker.');
    }
    try {
      await context.setSinkId(deviceId);
      chosen = deviceId;
    } catch (cause) {
      throw missing(
        'The loudspeaker was not changed: there is no such device, or the page may not use it.',
        cause,
      );
    }
  }

  async function fallBack(): Promise<void> {
    const { loudspeakers } = await listDevices();
    if (signal.aborted || chosen === systemDefault || loudspeakers.some(({ id }) => id === chosen)) return;
    // Before anything is waited for: it is told once.
    chosen = systemDefault;
    listener.onProblem(missing('The loudspeaker went away: the sound leaves by the system’s own.'));
    await context.setSinkId?.(systemDefault);
  }

  function onDeviceChange(): void {
    fallBack().catch((cause: unknown) =>
      listener.onProblem(missing('The loudspeaker went away, and there is no other.', cause)),
    );
  }

  watchDevices(onDeviceChange, signal);
  // Chromium says so, and stops the context, when its device goes away.
  context.addEventListener('error', onDeviceChange, { signal });

  return {
    input: gain,
    setVolume,
    use,
    async fadeOut() {
      life.abort();
      setVolume(0);
      await new Promise((resolve) => setTimeout(resolve, closingFadeMs + latencyMs(context)));
    },
  };
}

function missing(sentence: string, cause?: unknown): EviError {
  return new EviError('speaker-missing', sentence, { cause });
}
