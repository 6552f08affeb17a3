import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignmentOf, gainsOf, timesLowered } from '../../bench/loudness.js';
import { firstQuieter, levelOf } from '../../bench/listening.js';

const sampleRate = 48_000;
const momentLength = 480;

/** A wave that is like itself at one place only. */
const sent = Float32Array.from(
  { length: 20 * momentLength },
  (_, index) => 0.4 * Math.sin(index ** 1.3 / 40),
);

/** What is heard of it: after some silence, and quieter for some of its moments. */
function recordingOf(delay: number, gainAt: (moment: number) => number): Float32Array {
  const recording = new Float32Array(delay + sent.length + 1000);
  sent.forEach(
    (sample, index) => (recording[delay + index] = sample * gainAt(Math.floor(index / momentLength))),
  );
  return recording;
}

describe('comparing what is heard with what was sent', () => {
  it('finds where it begins, to the sample', () => {
    const recording = recordingOf(700, () => 0.5);
    assert.equal(alignmentOf(recording, sent.subarray(0, 2000), 720, 50), 700);
  });

  it('tells how loud it is from moment to moment', () => {
    const moments = gainsOf(
      recordingOf(700, (moment) => (moment < 10 ? 1 : 0.25)),
      sent,
      700,
      sampleRate,
    );
    assert.deepEqual(
      moments.map(({ gain }) => Number(gain.toFixed(3))),
      Array.from({ length: 20 }, (_, moment) => (moment < 10 ? 1 : 0.25)),
    );
    assert.deepEqual(moments[1]?.index, 700 + momentLength);
  });

  it('says nothing of moments in which nothing was sent', () => {
    const pause = sent.map((sample, index) => (index < 5 * momentLength ? 0 : sample));
    assert.equal(
      gainsOf(
        recordingOf(0, () => 1),
        pause,
        0,
        sampleRate,
      ).length,
      15,
    );
  });

  it('counts how often it was lowered, and not how long', () => {
    const moments = [1, 0.4, 0.3, 0.6, 0.4, 1, 0.2, 1, 0.8, 0.1].map((gain, index) => ({ index, gain }));
    assert.equal(timesLowered(moments, 0.5, 0.9), 3);
    assert.equal(timesLowered([], 0.5, 0.9), 0);
  });
});

describe('the level of a recording', () => {
  const steps = Float32Array.from(
    { length: 4 * 240 },
    (_, index) => (index < 480 ? 0.4 : 0.1) * (index % 2 ? 1 : -1),
  );

  it('is the root of its mean power', () => {
    assert.ok(Math.abs(levelOf(steps, 0, 480) - 0.4) < 1e-6);
    assert.ok(Math.abs(levelOf(steps, 480, 960) - 0.1) < 1e-6);
  });

  it('falls below a level at the end of the first quiet 5 ms, or never', () => {
    assert.equal(firstQuieter({ samples: steps, sampleRate }, 0, 960, 0.2), 719);
    assert.equal(firstQuieter({ samples: steps, sampleRate }, 0, 480, 0.2), undefined);
  });
});
