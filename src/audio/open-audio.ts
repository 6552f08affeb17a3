/**
 * Hears and speaks for one call: microphone → capture processor, playback processor → volume → loudspeaker. It opens
 * whole or not at all; whatever way it ends, the microphone is given back.
 */
import type { EviError } from '../evi-error.js';
import { abortable } from './abortable.js';
import { assertAudioSupport, createAudioContext, latencyMs, startAudioContext } from './audio-context.js';
import type {
  CaptureCommand,
  CaptureFrame,
  ChannelEnd,
  PlaybackCommand,
  PlaybackReport,
} from './messages.js';
import { openMicrophone, releaseMicrophone, type AudioConstraints } from './microphone.js';
import { createProcessorNode } from './processor-node.js';
import { captureName, playbackName } from './processor-names.js';
import { createSoundMeter, type SoundMeter, type SoundSource } from './sound-meter.js';
import { loadWorklets } from './worklet-module.js';

export interface AudioOptions {
  /** `undefined` for a call without a microphone. */
  microphone: AudioConstraints | undefined;
  /** 0…1 */
  volume: number;
  /** The site's own copy of `audio-worklets.js`. */
  workletUrl?: string;
  /** The microphone or the audio thread failed after all had been well. */
  onError(error: EviError): void;
}

export interface CallAudio {
  /** To the capture processor. A `MessagePort`, which may be transferred to a Worker. */
  readonly capture: ChannelEnd<CaptureFrame, CaptureCommand> | undefined;
  /** To the playback processor; likewise. */
  readonly playback: ChannelEnd<PlaybackReport, PlaybackCommand>;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
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

/** Time constant of a change of volume: too slow to click, too fast to notice. */
const volumeSmoothingMs = 5;
const closingFadeMs = 6 * volumeSmoothingMs;

/**
 * Call it in the visitor's click.
 * @param signal gives up the opening: it rejects with the signal's reason as soon as all is released
 * @returns all of it working; rejects with an `EviError`, everything released
 */
export async function openAudio(options: AudioOptions, signal: AbortSignal): Promise<CallAudio> {
  signal.throwIfAborted();
  assertAudioSupport();
  const stream = options.microphone && (await openMicrophone(options.microphone, options.onError, signal));
  let context: AudioContext | undefined;
  try {
    context = createAudioContext();
    const ready = Promise.all([loadWorklets(context, options.workletUrl), startAudioContext(context)]);
    await abortable(ready, signal);
    return joinGraph(context, stream, options);
  } catch (error) {
    if (stream) releaseMicrophone(stream);
    await context?.close();
    throw error;
  }
}

function joinGraph(context: AudioContext, stream: MediaStream | undefined, options: AudioOptions): CallAudio {
  const playback = createProcessorNode(context, playbackName, options.onError);
  const capture = stream && createProcessorNode(context, captureName, options.onError);
  const volume = new GainNode(context, { gain: options.volume });
  let closed: Promise<void> | undefined;

  playback.node.connect(volume).connect(context.destination);
  const microphone = stream && new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  // Some browsers run a processor only when it leads to the loudspeaker; this one's output is silent.
  if (capture) microphone?.connect(capture.node).connect(context.destination);

  const sounds = { microphone, loudspeaker: playback.node };
  const meters: Partial<Record<SoundSource, SoundMeter>> = {};
  function meter(of: SoundSource): SoundMeter | undefined {
    const sound = sounds[of];
    return sound && (meters[of] ??= createSoundMeter(sound));
  }

  function setVolume(level: number): void {
    volume.gain.setTargetAtTime(level, context.currentTime, volumeSmoothingMs / 1000);
  }

  function endRecording(): void {
    if (stream) releaseMicrophone(stream);
    capture?.stop();
  }

  async function close(): Promise<void> {
    endRecording();
    setVolume(0);
    await new Promise((resolve) => setTimeout(resolve, closingFadeMs + latencyMs(context)));
    playback.stop();
    await context.close();
  }

  return {
    capture: capture?.port,
    playback: playback.port,
    setVolume,
    meter,
    releaseMicrophone: endRecording,
    close: () => (closed ??= close()),
  };
}
