/**
 * The microphone's side of the audio thread: any rate in, 20 ms frames of 16 kHz 16-bit samples out.
 * It must never fall silent in the sense of sending nothing: EVI waits forever for a speaker who is muted or whose
 * microphone is gone, so it gets frames of silence then.
 */
import { captureRate } from './capture-rate.js';
import { Fade } from './fade.js';
import type { InstantYield } from './instant-yield.js';
import type { CaptureCommand, CaptureFrame, ChannelEnd } from './messages.js';
import { Resampler } from './resampler.js';
import type { RenderQuantum } from './register-processor.js';

const frameLength = captureRate / 50;

/**
 * Audio thread: per quantum nothing is allocated and nothing is posted. Per frame one new buffer is, which is the
 * price of giving the full one away.
 */
export function startCapture(
  port: ChannelEnd<CaptureCommand, CaptureFrame>,
  sampleRate: number,
  instantYield: InstantYield,
): RenderQuantum {
  const resampler = new Resampler(sampleRate, captureRate);
  const fade = new Fade(captureRate);
  let muted = false;
  let frame = new Int16Array(frameLength);
  let filled = 0;

  port.onmessage = ({ data }) => (muted = data.muted);

  function take(sample: number): void {
    frame[filled++] = toInt16(sample);
    if (filled < frameLength) return;
    port.postMessage({ type: 'frame', samples: frame }, [frame.buffer]);
    frame = new Int16Array(frameLength);
    filled = 0;
  }

  // The output is left as it comes, silent: only its length is of use, which an absent input does not tell.
  return (input, output, yields) => {
    for (let index = 0; index < output.length; index++) {
      resampler.push(input?.[index] ?? 0);
      while (resampler.due === 0) {
        const sample = resampler.next();
        if (yields && !muted) instantYield.hear(sample);
        take(sample * (muted ? fade.fall() : fade.rise()));
      }
    }
  };
}

function toInt16(sample: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000)));
}
