/**
 * One microphone's way into the graph of a call: its stream, and a fader of its own, so that another can take over from
 * it. It must give the microphone back when it stops.
 */
import { EviError } from '../evi-error.js';
import { releaseMicrophone } from './microphone.js';
import { createSoundMeter } from './sound-meter.js';

/** Linear on either side, which keeps the loudness of a voice that both hear. */
const crossfadeSeconds = 0.01;
/** Fades are planned so far ahead, that none begins in what is rendered already. */
const aheadSeconds = 0.01;
/** By then the last sample of a fade has certainly been rendered. */
const fadedOutMs = 100;
const pollMs = 10;
/** A microphone that has its own switch may send nothing but zeros. */
const longestSilenceMs = 500;

export interface MicrophoneFeed {
  readonly track: MediaStreamTrack;
  /** Resolves with the first sample that is heard, for a stream needs its time; or after half a second. */
  begins(): Promise<void>;
  /** From silence. */
  fadeIn(): void;
  /** As another fades in; then the microphone is given back. Nothing more is told of its track. */
  fadeOut(): void;
}

/**
 * @param stream with one audio track; released when this throws an `EviError`
 * @param signal gives the microphone back at once
 * @param gain 0 to be faded in, 1 to be heard from the start
 */
export function feedMicrophone(
  stream: MediaStream,
  destination: AudioNode,
  signal: AbortSignal,
  gain: 0 | 1,
): MicrophoneFeed {
  const context = destination.context as AudioContext;
  const source = createSource(context, stream);
  const fader = new GainNode(context, { gain });
  const [track] = stream.getAudioTracks() as [MediaStreamTrack];
  let fadingOut: number | undefined;
  source.connect(fader).connect(destination);
  signal.addEventListener('abort', stop);

  function fade(from: number, to: number): void {
    const start = context.currentTime + aheadSeconds;
    fader.gain.setValueAtTime(from, start).linearRampToValueAtTime(to, start + crossfadeSeconds);
  }

  function stop(): void {
    window.clearTimeout(fadingOut);
    signal.removeEventListener('abort', stop);
    releaseMicrophone(stream);
    source.disconnect();
    fader.disconnect();
  }

  return {
    track,
    async begins() {
      const meter = createSoundMeter(source);
      for (let waitedMs = 0; meter.level() === 0 && waitedMs < longestSilenceMs; waitedMs += pollMs) {
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    fadeIn: () => fade(0, 1),
    fadeOut() {
      track.onended = track.onmute = track.onunmute = null;
      fade(1, 0);
      fadingOut = window.setTimeout(stop, fadedOutMs);
    },
  };
}

function createSource(context: AudioContext, mediaStream: MediaStream): MediaStreamAudioSourceNode {
  try {
    return new MediaStreamAudioSourceNode(context, { mediaStream });
  } catch (cause) {
    releaseMicrophone(mediaStream);
    throw new EviError(
      'unsupported-browser',
      'This browser takes a microphone of another sample rate only into a new call: connect again.',
      { cause },
    );
  }
}
