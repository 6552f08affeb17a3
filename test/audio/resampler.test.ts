import { expect } from '@open-wc/testing';
import { Resampler } from '../../src/audio/resampler.js';
import { chord, correlation, rms, tone } from './signals.js';

function resample(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  const resampler = new Resampler(fromRate, toRate);
  const outputs: number[] = [];
  const count = resampler.outputsFor(samples.length);
  let read = 0;
  while (outputs.length < count) {
    for (; resampler.due > 0; read++) {
      if (read < samples.length) resampler.push(samples[read] ?? 0);
      else resampler.pad();
    }
    outputs.push(resampler.next());
  }
  return Float32Array.from(outputs);
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('changing the rate of sound', () => {
  it('leaves every bit alone when the rates are equal', () => {
    const sent = chord(48_000, 4800, 20_000);
    expect(resample(sent, 48_000, 48_000)).to.deep.equal(sent);
  });

  const pairs = [
    [48_000, 16_000],
    [44_100, 16_000],
    [96_000, 16_000],
    [44_100, 48_000],
    [48_000, 44_100],
    [24_000, 48_000],
    [22_050, 48_000],
    [11_025, 48_000],
    [16_000, 44_100],
  ] as const;

  for (const [fromRate, toRate] of pairs) {
    it(`keeps shape, loudness and length from ${fromRate} Hz to ${toRate} Hz`, () => {
      const highest = (Math.min(fromRate, toRate) / 2) * (7 / 8);
      const heard = resample(chord(fromRate, fromRate, highest), fromRate, toRate);
      const ideal = chord(toRate, toRate, highest);
      expect(heard.length).to.equal(toRate);
      const middle = heard.subarray(500, -500);
      const error = middle.map((sample, index) => sample - (ideal[index + 500] ?? 0));
      expect(decibels(rms(error) / rms(ideal))).to.be.below(-60);
    });
  }

  it('passes speech up to 7 kHz evenly on the way to 16 kHz', () => {
    for (const frequency of [50, 300, 1000, 3000, 5000, 7000]) {
      const heard = resample(tone(frequency, 48_000, 48_000), 48_000, 16_000);
      expect(decibels(rms(heard, 200, 15_800) / (0.5 / Math.SQRT2))).to.be.closeTo(0, 0.1);
    }
  });

  it('keeps what 16 kHz cannot carry from coming back as a whistle', () => {
    for (const frequency of [9000, 11_000, 15_000, 16_000, 20_000, 23_900]) {
      const heard = resample(tone(frequency, 48_000, 48_000), 48_000, 16_000);
      expect(decibels(rms(heard, 200, 15_800) / (0.5 / Math.SQRT2))).to.be.below(-65);
    }
  });

  it('still follows the sound with a pair of rates nobody uses', () => {
    const heard = resample(tone(440, 47_999, 47_999), 47_999, 48_000);
    expect(correlation(heard.subarray(500, -500), tone(440, 48_000, 48_000).subarray(500))).to.be.above(
      0.99999,
    );
  });
});
