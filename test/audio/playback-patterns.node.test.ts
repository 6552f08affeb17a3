import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { PlaybackReport } from '../../src/audio/messages.js';
import { arrivalPattern, type ArrivalPattern, type Sentence } from './arrival-pattern.js';
import { playbackByHand } from './processor-by-hand.js';
import { largestStep } from './signals.js';

/** Lower than a loudspeaker's, so that there is time for all patterns; nothing in playback depends on the rate. */
const rate = 8000;
const fadeLength = 24;
const steepestStep = Math.PI / 2 / fadeLength;
/** Loudness tells places apart, exactly: every sample is a little louder than the one before, and none is a pause. */
const placeStep = 2 ** -16;
const firstPlace = 2 ** 14;
const longest = 24_000;
const constant = new Float32Array(longest).fill(1);
const rising = Float32Array.from({ length: longest }, (_, place) => (firstPlace + place) * placeStep);

interface Heard {
  sound: Float32Array;
  reports: PlaybackReport[];
}

/** Receives a pattern on the audio thread's own time. @param sent what is sent, all sentences one after the other */
function hear({ arrivals }: ArrivalPattern, sent: Float32Array<ArrayBuffer>): Heard {
  const playback = playbackByHand(rate);
  let clockMs = 0;
  for (const arrival of arrivals) {
    const waitMs = arrival.atMs - clockMs;
    const quanta = Math.max(0, Math.round((waitMs * rate) / 128_000));
    playback.pass((quanta * 128_000) / rate);
    clockMs += (quanta * 128_000) / rate;
    const { id, sampleRate } = arrival.sentence;
    if (arrival.type === 'flush') playback.send({ type: 'flush', id });
    else {
      const { index, start, end } = arrival;
      playback.play(id, sent.slice(start, end), { sampleRate, ...(index !== undefined && { index }) });
    }
  }
  playback.playOut();
  return { sound: playback.heard(), reports: playback.reports };
}

/** How far a gain of the raised cosine is open, in samples; NaN when it is not one of its gains. */
function fadePosition(gain: number): number {
  const position = Math.round((Math.acos(1 - 2 * gain) * fadeLength) / Math.PI);
  return Math.fround(0.5 - 0.5 * Math.cos((Math.PI * position) / fadeLength)) === gain ? position : NaN;
}

/** Constant sound is heard as its gain: it must open and close by the fade and by nothing else. */
function assertFades(gains: Float32Array): void {
  let position = 0;
  for (const [moment, gain] of gains.entries()) {
    const next = fadePosition(gain);
    const isEven = next === position && (next === 0 || next === fadeLength);
    if (!isEven && Math.abs(next - position) !== 1) {
      assert.fail(`a step from ${position} to ${next} of ${fadeLength} at sample ${moment}`);
    }
    position = next;
  }
  assert.equal(position, 0, 'sound breaks off at the end');
}

/**
 * Every place of what was sent is heard once and in order. Only what was interrupted may be missing, and of a closing
 * fade the very last sample, whose gain is 0. What is cut too short to fade is held at its last sample while it does.
 */
function assertOrder(sentences: Sentence[], sound: Float32Array, gains: Float32Array): void {
  const isInterrupted = (place: number) => sentences.find(({ end }) => place < end)?.interrupted ?? false;
  let expected = 0;
  let closing = -1;
  const skipTo = (place: number, moment: number) => {
    for (; expected < place; expected++) {
      const isExcused = expected === closing || isInterrupted(expected);
      if (!isExcused) assert.fail(`place ${expected} is missing before sample ${moment}`);
    }
  };
  for (const [moment, gain] of gains.entries()) {
    if (gain === 0) {
      if ((gains[moment - 1] ?? 0) > 0) closing = expected;
      continue;
    }
    const place = Math.round((sound[moment] ?? 0) / gain / placeStep) - firstPlace;
    if (place === expected - 1 && (isInterrupted(place) || isInterrupted(expected))) continue;
    if (place < expected) assert.fail(`place ${place} is repeated at sample ${moment}`);
    skipTo(place, moment);
    expected++;
  }
  skipTo(sentences.at(-1)?.end ?? 0, gains.length);
}

/** Each sentence begins once and ends once, with as much played as it has; all is told as over when all is. */
function assertReports(sentences: Sentence[], reports: PlaybackReport[]): void {
  for (const { id, start, end, sampleRate, interrupted } of sentences) {
    const told = reports.filter((report) => 'id' in report && report.id === id);
    const types = told.map(({ type }) => type).join(', ');
    const isTold = types === 'started, ended' || (interrupted && types === 'ended');
    if (!isTold) assert.fail(`${id} is told as ${types}`);
    const ended = told.at(-1);
    const playedMs = ended?.type === 'ended' ? ended.playedMs : NaN;
    const difference = playedMs - ((end - start) * 1000) / sampleRate;
    if (interrupted ? !(difference < 1e-6) : !(Math.abs(difference) < 1e-6)) {
      assert.fail(`${id} is told as ${playedMs} ms long`);
    }
  }
  assert.deepEqual(reports.at(-1), { type: 'drained', mark: 1 });
}

/** A filter makes neither more nor less of sound: as much is heard as was sent, but for what its edges share. */
function assertLength(sentences: Sentence[], gains: Float32Array): void {
  if (sentences.some(({ interrupted }) => interrupted)) return;
  const sentLength = sum(sentences.map(({ start, end, sampleRate }) => ((end - start) * rate) / sampleRate));
  const heardLength = gains.filter((gain) => gain !== 0).length;
  const runs = gains.filter((gain, moment) => gain !== 0 && (gains[moment - 1] ?? 0) === 0).length;
  const difference = heardLength - sentLength;
  if (Math.abs(difference) > 3 * runs) assert.fail(`${difference} samples more were heard in ${runs} runs`);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function inEveryPattern(
  count: number,
  rates: readonly number[],
  judge: (pattern: ArrivalPattern) => void,
): void {
  for (let seed = 1; seed <= count; seed++) {
    try {
      judge(arrivalPattern(seed, rates));
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}

describe('sound that arrives in any of 10,000 ways', () => {
  it('is heard once, in order and bit for bit, and opens and closes softly', () => {
    inEveryPattern(9000, [rate], (pattern) => {
      const { sound: gains, reports } = hear(pattern, constant);
      const { sound } = hear(pattern, rising);
      assertFades(gains);
      assertOrder(pattern.sentences, sound, gains);
      assertReports(pattern.sentences, reports);
    });
  });

  it('does not click and is as long as it was, when voices have other rates than the loudspeaker', () => {
    inEveryPattern(1000, [rate, 11_025, 16_000, 24_000], (pattern) => {
      const { sound, reports } = hear(pattern, constant);
      assert.ok(largestStep(sound) < 1.2 * steepestStep, `a step of ${largestStep(sound)}`);
      assertLength(pattern.sentences, sound);
      assertReports(pattern.sentences, reports);
    });
  });
});
