/**
 * What a call hears and speaks with, once it is open: microphone → capture processor, playback processor → loudspeaker.
 * Its parts look after themselves; here they are joined, and released together.
 */
import { keepRunning } from './keep-running.js';
import { createLoudspeaker } from './loudspeaker.js';
import type {
  CaptureCommand,
  CaptureFrame,
  ChannelEnd,
  PlaybackCommand,
  PlaybackReport,
} from './messages.js';
import type { MicrophoneListener } from './microphone-input.js';
import type { AudioConstraints } from './microphone.js';
import { createProcessorNode } from './processor-node.js';
import { playbackName } from './processor-names.js';
import type { Recording } from './recording.js';
import { createSoundMeter, type SoundMeter, type SoundSource } from './sound-meter.js';

/** `onError`: the microphone or the audio thread failed after all had been well, and the call cannot go on. */
export interface CallAudioOptions extends MicrophoneListener {
  /** `undefined` for the system's default. */
  loudspeakerId: string | undefined;
  /** 0…1 */
  volume: number;
}

export interface CallAudio {
  /** To the capture processor. A `MessagePort`, which may be transferred to a Worker. */
  readonly capture: ChannelEnd<CaptureFrame, CaptureCommand> | undefined;
  /** To the playback processor; likewise. */
  readonly playback: ChannelEnd<PlaybackReport, PlaybackCommand>;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
  /** As `MicrophoneInput.use`; nothing in a call without a microphone. */
  setMicrophone(constraints: AudioConstraints): Promise<void>;
  /** As `Loudspeaker.use`. */
  setLoudspeaker(deviceId: string | undefined): Promise<void>;
  /**
   * What the microphone hears, muted or not, and what the assistant says, before its volume. A meter is made when it is
   * first asked for; `undefined` where there is nothing to measure.
   */
  meter(of: SoundSource): SoundMeter | undefined;
  /** Ends the recording and keeps playing. */
  releaseMicrophone(): void;
  /** Releases everything, the microphone at once; resolves when the last sound has left the device. Never rejects. */
  close(): Promise<void>;
}

/**
 * @param context one that runs, its processors loaded
 * @param releaseSession called when the last sound has left
 */
export function createCallAudio(
  context: AudioContext,
  recording: Recording | undefined,
  options: CallAudioOptions,
  releaseSession: () => void,
): CallAudio {
  const playback = createProcessorNode(context, playbackName, options.onError);
  const loudspeaker = createLoudspeaker(context, options.volume, options);
  playback.node.connect(loudspeaker.input);
  loudspeaker.use(options.loudspeakerId).catch(options.onProblem);

  const leave = keepRunning(context, options);
  const sounds = { microphone: recording?.sound, loudspeaker: playback.node };
  const meters: Partial<Record<SoundSource, SoundMeter>> = {};
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    recording?.stop();
    leave();
    await loudspeaker.fadeOut();
    playback.stop();
    await context.close();
    releaseSession();
  }

  return {
    capture: recording?.port,
    playback: playback.port,
    setVolume: loudspeaker.setVolume,
    setMicrophone: async (constraints) => recording?.use(constraints),
    setLoudspeaker: loudspeaker.use,
    meter(of) {
      const sound = sounds[of];
      return sound && (meters[of] ??= createSoundMeter(sound));
    },
    releaseMicrophone: () => recording?.stop(),
    close: () => (closed ??= close()),
  };
}
