import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelDb } from '../../src/server/level.js';
import { resample } from '../../src/server/resample.js';
import { tone } from './sounds.js';

describe('resampling', () => {
  for (const [from, to] of [
    [22_050, 48_000],
    [48_000, 16_000],
    [44_100, 16_000],
  ] as const) {
    it(`from ${from} to ${to} Hz keeps a tone within 0.01 dB of its level, 60 dB above what is wrong with it`, () => {
      const resampled = resample({ samples: tone(1000, -10, from), sampleRate: from }, to);
      const [ideal, edge] = [tone(1000, -10, to), to / 10];
      assert.equal(resampled.samples.length, ideal.length);
      const wrong = resampled.samples.map((sample, index) => sample - ideal[index]!);
      assert.ok(Math.abs(levelDb(resampled.samples.slice(edge, -edge)) + 10) < 0.01);
      assert.ok(levelDb(wrong.slice(edge, -edge)) < -70);
    });
  }

  it('going down removes what the lower rate cannot hold', () => {
    const high = Int16Array.from({ length: 48_000 }, (_, index) => 10_000 * Math.sin(index * 1.5));
    const { samples } = resample({ samples: high, sampleRate: 48_000 }, 16_000);
    assert.ok(levelDb(samples.slice(100, -100)) < -70);
  });
});
