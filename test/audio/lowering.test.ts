import { expect } from '@open-wc/testing';
import { Lowering } from '../../src/audio/lowering.js';
import { largestStep, tone } from './signals.js';

const rate = 48_000;
const ms = rate / 1000;
const quantumLength = 128;
/** What a lowering makes of a constant is its gain. */
const flat = (length: number) => new Float32Array(length).fill(1);

/** Shapes a sound quantum by quantum, and does at given instants what is to be done then. */
function shape(
  lowering: Lowering,
  samples: Float32Array<ArrayBuffer>,
  at: Readonly<Record<number, () => void>> = {},
): boolean[] {
  const ranOut: boolean[] = [];
  for (let start = 0; start < samples.length; start += quantumLength) {
    for (const [instant, act] of Object.entries(at)) {
      if (Number(instant) >= start && Number(instant) < start + quantumLength) act();
    }
    ranOut.push(lowering.shape(samples.subarray(start, start + quantumLength)));
  }
  return ranOut;
}

describe('the lowering of a voice', () => {
  it('leaves every sample as it is before it begins and 700 ms after', () => {
    const lowering = new Lowering(rate);
    const voice = tone(220, rate, rate);
    const shaped = voice.slice();
    shape(lowering, shaped.subarray(0, 12_800));
    lowering.begin();
    shape(lowering, shaped.subarray(12_800));
    expect(shaped.slice(0, 12_800)).to.deep.equal(voice.slice(0, 12_800));
    expect(shaped.slice(12_800 + 700 * ms)).to.deep.equal(voice.slice(12_800 + 700 * ms));
  });

  it('is −12 dB from 10 ms on until the voice comes back, and never less or louder than it was', () => {
    const lowering = new Lowering(rate);
    const gains = flat(rate);
    lowering.begin();
    shape(lowering, gains);
    const quarter = 10 ** (-12 / 20);
    for (const gain of gains.subarray(10 * ms, 540 * ms)) expect(gain).to.be.closeTo(quarter, 1e-6);
    expect(gains.every((gain) => gain > quarter - 1e-6 && gain <= 1)).to.equal(true);
    expect(gains.findIndex((gain) => gain < 10 ** (-10 / 20)) / ms).to.be.below(9);
  });

  it('makes no click, wherever it is begun again', () => {
    for (const againMs of [3, 10, 300, 545, 600, 690, 699]) {
      const lowering = new Lowering(rate);
      const gains = flat(2 * rate);
      shape(lowering, gains, { 0: () => lowering.begin(), [againMs * ms]: () => lowering.begin() });
      expect(largestStep(gains), `${againMs} ms`).to.be.below(0.0025);
      expect(gains.findLastIndex((gain) => gain < 1) / ms).to.be.within(againMs + 695, againMs + 700);
    }
  });

  it('tells once when nobody has ended it', () => {
    const lowering = new Lowering(rate);
    lowering.begin();
    expect(shape(lowering, flat(2 * rate)).filter(Boolean).length).to.equal(1);
    lowering.begin();
    lowering.end();
    expect(shape(lowering, flat(2 * rate)).filter(Boolean).length).to.equal(0);
  });

  it('once ended lets what is heard fade out as it is, and the next sound begin in full', () => {
    const lowering = new Lowering(rate);
    const [heard, silence, next] = [flat(20 * quantumLength), new Float32Array(quantumLength), flat(rate)];
    lowering.begin();
    shape(lowering, heard);
    lowering.end();
    shape(lowering, heard.fill(1));
    expect(heard.every((gain) => gain < 0.26)).to.equal(true);
    shape(lowering, silence);
    shape(lowering, next);
    expect(next.every((gain) => gain === 1)).to.equal(true);
  });
});
