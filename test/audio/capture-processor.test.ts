import { expect } from '@open-wc/testing';
import { captureByHand } from './processor-by-hand.js';
import { chord, correlation, largestStep, tone } from './signals.js';

describe('the capture processor', () => {
  for (const sampleRate of [48_000, 44_100, 96_000, 16_000]) {
    it(`sends 50 frames of 320 samples a second from a ${sampleRate} Hz microphone`, () => {
      const capture = captureByHand(sampleRate);
      capture.hear(new Float32Array(sampleRate * 10 + 256));
      expect(capture.frames.length).to.equal(500);
      for (const { samples } of capture.frames) expect(samples.length).to.equal(320);
    });

    it(`sends what was said at ${sampleRate} Hz, undistorted`, () => {
      const capture = captureByHand(sampleRate);
      capture.hear(chord(sampleRate, sampleRate, 6900));
      const captured = capture.captured().subarray(100);
      const said = chord(16_000, 16_000, 6900).subarray(100, captured.length);
      expect(correlation(captured, said)).to.be.above(0.9999);
    });
  }

  it('keeps the loudness', () => {
    const capture = captureByHand(48_000);
    capture.hear(tone(1000, 48_000, 48_000, 0.5));
    const loudest = Math.max(...capture.captured().subarray(320));
    expect(loudest).to.be.closeTo(0x4000, 20);
  });

  it('clips what is too loud instead of wrapping round', () => {
    const capture = captureByHand(16_000);
    capture.hear(Float32Array.from({ length: 3200 }, (_, index) => (index < 1600 ? 1.5 : -1.5)));
    const captured = capture.captured();
    expect(captured[1000]).to.equal(0x7fff);
    expect(captured[2000]).to.equal(-0x8000);
  });

  it('gives every frame a buffer of its own', () => {
    const capture = captureByHand();
    capture.hear(new Float32Array(48_000));
    expect(new Set(capture.frames.map(({ samples }) => samples.buffer)).size).to.equal(capture.frames.length);
  });

  it('sends zeros while muted, as many as ever, and no click at either edge', () => {
    const capture = captureByHand();
    const voice = tone(200, 48_000, 48_000);
    capture.hear(voice);
    const before = capture.frames.length;
    capture.mute(true);
    capture.hear(voice);
    const muted = capture.frames.slice(before + 2);
    capture.mute(false);
    capture.hear(voice);

    expect(capture.frames.length).to.equal(149);
    for (const { samples } of muted) expect(samples.every((sample) => sample === 0)).to.equal(true);
    const stepOfTheTone = 0x8000 * 0.5 * 2 * Math.PI * (200 / 16_000);
    expect(largestStep(capture.captured())).to.be.below(1.5 * stepOfTheTone);
    expect(Math.max(...(capture.frames.at(-1)?.samples ?? []))).to.be.above(0x3f00);
  });

  it('keeps sending silence when the microphone is gone, so that EVI never waits', () => {
    const capture = captureByHand();
    capture.hear(tone(200, 48_000, 48_000));
    const before = capture.frames.length;
    capture.hearNothing(48_000);
    const after = capture.frames.slice(before + 2);
    expect(after.length).to.be.at.least(48);
    for (const { samples } of after) expect(samples.every((sample) => sample === 0)).to.equal(true);
  });
});
