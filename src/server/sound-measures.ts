/**
 * Measures a voice by simple means: how loud, how high, how fast. Good enough to tell a shout from a murmur; it must
 * not be taken for a model of emotion.
 */
import type { Sound } from './engine.js';
import { meanPower, powerToDb } from './level.js';

export interface SoundMeasures {
  /** Level of the parts that are speech, pauses left out. */
  levelDb: number;
  /** Median pitch of the voiced parts; absent when there are none. */
  pitchHz: number | undefined;
  syllablesPerSecond: number;
}

const frameMs = 20;
/** Frames this much below the loudest are pauses. */
const pauseDb = 25;
const lowestPitchHz = 75;
const highestPitchHz = 400;
/** Pitch needs no more than this, and is found 36 times faster than at 48 kHz. */
const pitchRate = 8000;

export function measureSound(sound: Sound): SoundMeasures {
  const powers = framesOf(sound, frameMs).map(meanPower);
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  const spoken = powers.filter((power) => power > loudest * 10 ** (-pauseDb / 10));
  const speechPower = mean(spoken);
  return {
    levelDb: powerToDb(speechPower),
    pitchHz: medianPitch(sound),
    syllablesPerSecond: countSyllables(powers, speechPower) / Math.max(1, spoken.length * (frameMs / 1000)),
  };
}

/** A syllable is a rise of the smoothed power through the mean. */
function countSyllables(powers: number[], threshold: number): number {
  const smooth = powers.map((_, index) => mean(powers.slice(Math.max(0, index - 2), index + 3)));
  return smooth.filter((power, index) => power > threshold && (smooth[index - 1] ?? 0) <= threshold).length;
}

function medianPitch(sound: Sound): number | undefined {
  const thinned = thin(sound);
  const pitches = framesOf(thinned, 2 * frameMs)
    .map((frame) => pitchOf(frame, thinned.sampleRate))
    .filter((pitch) => pitch !== undefined)
    .sort((a, b) => a - b);
  return pitches[pitches.length >> 1];
}

/** The lag at which a frame is most like itself, when it is like itself at all. */
function pitchOf(frame: Int16Array, sampleRate: number): number | undefined {
  const longest = Math.min(Math.floor(sampleRate / lowestPitchHz), frame.length >> 1);
  let bestLag: number | undefined;
  let bestLikeness = 0.5;
  for (let lag = Math.ceil(sampleRate / highestPitchHz); lag <= longest; lag++) {
    const likeness = autocorrelation(frame, lag);
    if (likeness > bestLikeness) [bestLag, bestLikeness] = [lag, likeness];
  }
  return bestLag === undefined ? undefined : sampleRate / bestLag;
}

/** −1…1, of the frame with itself `lag` samples later. */
function autocorrelation(frame: Int16Array, lag: number): number {
  let product = 0;
  let power = 0;
  for (let index = lag; index < frame.length; index++) {
    const now = frame[index] ?? 0;
    const before = frame[index - lag] ?? 0;
    product += now * before;
    power += (now * now + before * before) / 2;
  }
  return power === 0 ? 0 : product / power;
}

/** Averages neighbours down to about `pitchRate`; a crude low-pass is enough below 400 Hz. */
function thin({ samples, sampleRate }: Sound): Sound {
  const factor = Math.max(1, Math.round(sampleRate / pitchRate));
  const thinned = Int16Array.from({ length: Math.floor(samples.length / factor) }, (_, index) =>
    mean(samples.subarray(index * factor, (index + 1) * factor)),
  );
  return { samples: thinned, sampleRate: sampleRate / factor };
}

function framesOf({ samples, sampleRate }: Sound, lengthMs: number): Int16Array[] {
  const length = Math.round((sampleRate * lengthMs) / 1000);
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) =>
    samples.subarray(index * length, (index + 1) * length),
  );
}

function mean(values: Int16Array | number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
