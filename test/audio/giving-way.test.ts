import { expect } from '@open-wc/testing';
import { InstantYield } from '../../src/audio/instant-yield.js';
import { captureByHand, playbackByHand } from './processor-by-hand.js';
import { largestStep, rms, tone } from './signals.js';

const rate = 48_000;
const ms = rate / 1000;
const voiceHz = 220;

/** A vowel of a low voice that swells within 100 ms. */
function vowel(length: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(length);
  for (let harmonic = 1; harmonic <= 12; harmonic++) {
    const part = tone(120 * harmonic, rate, length, 0.2 / harmonic);
    part.forEach((sample, index) => {
      samples[index] = (samples[index] ?? 0) + sample * Math.min(1, index / (100 * ms));
    });
  }
  return samples;
}

/** Both processors of one audio thread, the assistant heard for 3 s. */
function call(yields = true) {
  const instantYield = new InstantYield(rate);
  const playback = playbackByHand(rate, instantYield);
  const capture = captureByHand(rate, yields ? instantYield : undefined);
  playback.play('a', tone(voiceHz, rate, 3 * rate));
  /** Quantum by quantum: the microphone hears this, the assistant what follows. */
  function hear(samples: Float32Array): void {
    for (let start = 0; start < samples.length; start += 128) {
      capture.hear(samples.subarray(start, start + 128));
      playback.pass(1000 * (128 / rate));
    }
  }
  const quiet = (lengthMs: number) => hear(new Float32Array(lengthMs * ms));
  quiet(500);
  return { playback, capture, hear, quiet };
}

const level = (heard: Float32Array, fromMs: number, toMs: number) =>
  20 * Math.log10(rms(heard, fromMs * ms, toMs * ms) / (0.5 / Math.SQRT2));

describe('the assistant’s voice, when the visitor speaks over it', () => {
  it('is lowered by 12 dB within 120 ms and is back 700 ms later, without a click', () => {
    const { playback, hear, quiet } = call();
    hear(vowel(300 * ms));
    quiet(1000);
    const heard = playback.heard();
    expect(level(heard, 400, 500)).to.be.closeTo(0, 0.1);
    expect(level(heard, 620, 720)).to.be.closeTo(-12, 0.1);
    expect(level(heard, 1320, 1420)).to.be.closeTo(0, 0.1);
    expect(largestStep(heard)).to.be.below((2 * Math.PI * voiceHz * 0.5) / rate + 0.002);
  });

  it('is silent at once when the server interrupts it, and the next answer is heard in full', () => {
    const { playback, hear, quiet } = call();
    hear(vowel(200 * ms));
    const cutAt = playback.heard().length;
    playback.send({ type: 'flush', id: 'a' });
    quiet(50);
    playback.play('b', tone(voiceHz, rate, rate));
    quiet(300);
    const heard = playback.heard();
    const cutMs = cutAt / ms;
    expect(level(heard, cutMs - 20, cutMs)).to.be.closeTo(-12, 0.1);
    expect(heard.subarray(cutAt + 10 * ms, cutAt + 50 * ms).every((sample) => sample === 0)).to.equal(true);
    expect(level(heard, cutMs + 120, cutMs + 250)).to.be.closeTo(0, 0.1);
    expect(largestStep(heard.subarray(0, cutAt + 50 * ms))).to.be.below(0.03);
  });

  it('stays as it is while the microphone is muted', () => {
    const { playback, capture, hear } = call();
    capture.mute(true);
    hear(vowel(500 * ms));
    expect(level(playback.heard(), 900, 1000)).to.be.closeTo(0, 0.1);
  });

  it('stays as it is where the visitor is not to be given way', () => {
    const { playback, hear } = call(false);
    hear(vowel(500 * ms));
    expect(level(playback.heard(), 900, 1000)).to.be.closeTo(0, 0.1);
  });

  it('is heard in full when it begins to answer the visitor', () => {
    const instantYield = new InstantYield(rate);
    const playback = playbackByHand(rate, instantYield);
    captureByHand(rate, instantYield).hear(vowel(200 * ms));
    playback.play('a', tone(voiceHz, rate, rate));
    playback.pass(300);
    expect(level(playback.heard(), 100, 300)).to.be.closeTo(0, 0.1);
  });
});
