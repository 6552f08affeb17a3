import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { playbackByHand } from './processor-by-hand.js';
import { seededRandom } from './seeded-random.js';

const rate = 48_000;
const ms = rate / 1000;
const quantumMs = 128 / ms;
const fadeLength = 3 * ms;
const chunkMs = 100;
const voiceMs = 8000;
/** Words and the pauses between them; a pause is never digital silence, so that none of it goes missing unnoticed. */
const wordMs = 350;
const pauseMs = 50;
const pause = 0.001;
/** Every sample of a word is a little louder than the one before, which tells them apart. */
const voice = Float32Array.from({ length: voiceMs * ms }, (_, place) =>
  place % ((wordMs + pauseMs) * ms) < wordMs * ms ? 0.25 + place * 2 ** -21 : pause,
);
const isLoud = (sample: number) => sample > 0.1;

/**
 * What is heard of the voice as the first answer of a call.
 * @param delayMs how much longer than the shortest way a chunk takes; what is late holds up what follows
 * @param pace how many times faster than it is spoken it is sent
 */
function heardThrough(delayMs: (chunk: number) => number, pace = 1): Float32Array {
  const playback = playbackByHand(rate);
  let clockMs = 0;
  let arrivalMs = 0;
  for (let index = 0; index * chunkMs < voiceMs; index++) {
    arrivalMs = Math.max(arrivalMs, (index * chunkMs) / pace + delayMs(index));
    for (; clockMs < arrivalMs; clockMs += quantumMs) playback.pass(quantumMs);
    playback.play('answer', voice.slice(index * chunkMs * ms, (index + 1) * chunkMs * ms), { index });
  }
  playback.playOut();
  const heard = playback.heard();
  const isHeard = (sample: number) => sample !== 0;
  return heard.subarray(heard.findIndex(isHeard), heard.findLastIndex(isHeard) + 1);
}

/** The silences between what was heard, with what was heard before and after their fades. */
function silencesIn(heard: Float32Array) {
  const silences: { atMs: number; lengthMs: number; before: number; after: number }[] = [];
  let latest = 0;
  for (const [moment, sample] of heard.entries()) {
    if (sample === 0) continue;
    const before = heard[latest - fadeLength] ?? 0;
    const after = heard[moment + fadeLength] ?? 0;
    const lengthMs = (moment - latest - 1) / ms;
    if (lengthMs > 0) silences.push({ atMs: latest / ms, lengthMs, before, after });
    latest = moment;
  }
  return silences;
}

/** In how many of so many calls a word is torn after the first second. */
function tornCalls(plusMinusMs: number, calls: number): number {
  const isTorn = (seed: number) => {
    const random = seededRandom(seed * 2_654_435_761);
    const heard = heardThrough(() => 2 * plusMinusMs * random.fraction());
    return silencesIn(heard).some(
      ({ atMs, before, after }) => atMs > 1000 && (isLoud(before) || isLoud(after)),
    );
  };
  return Array.from({ length: calls }, (_, index) => isTorn(index + 1)).filter(Boolean).length;
}

describe('the first answer of a call, sent as it is spoken', () => {
  for (const [plusMinusMs, most] of [
    [50, 0],
    [150, 2],
    [400, 5],
  ] as const) {
    it(`has words torn after its first second by ± ${plusMinusMs} ms of jitter in ${most} of 40 calls at most`, () => {
      const torn = tornCalls(plusMinusMs, 40);
      assert.ok(torn <= most, `${torn} calls`);
    });
  }

  it('makes up in its first pause for what it should have been held back, and loses nothing by it', () => {
    // The first chunk is later than those that follow, until one is nearly too late.
    const heard = heardThrough((chunk) => (chunk === 0 ? 100 : chunk === 3 ? 80 : 0));
    const [longer, ...others] = silencesIn(heard);
    assert.ok(longer && longer.lengthMs > 30 && longer.lengthMs < 45, `${longer?.lengthMs} ms`);
    assert.ok(longer.atMs > wordMs && longer.atMs < wordMs + pauseMs, `after ${longer.atMs} ms`);
    assert.deepEqual(others, []);
    assert.deepEqual(heard.subarray(fadeLength).filter(isLoud), voice.subarray(fadeLength).filter(isLoud));
    assert.ok(Math.abs(heard.length - longer.lengthMs * ms - voice.length) <= 2);
  });

  it('keeps its pauses as they are when it is sent ahead', () => {
    const random = seededRandom(1);
    const heard = heardThrough(() => 300 * random.fraction(), 4);
    assert.deepEqual(silencesIn(heard), []);
    // The last sample of the closing fade is silent.
    assert.deepEqual(heard.subarray(fadeLength, 1 - fadeLength), voice.subarray(fadeLength, -fadeLength));
  });
});
