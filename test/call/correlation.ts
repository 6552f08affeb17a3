/** Finds a known sound in a recording and says how like it is. Works on samples alone, whatever their time. */
import { resample } from '../../src/server/resample.js';

export interface Match {
  /** Where in the recording the sound begins, in samples. */
  offset: number;
  /** 1 when they differ by nothing but loudness. */
  correlation: number;
}

type Samples = Int16Array | readonly number[];

/** A quarter of a second, at 48 kHz. */
const pieceLength = 12_000;
/** How far a busy browser may have moved a piece: 200 ms, at 16 kHz. */
const mostShifted = 3200;

/**
 * Correlation of `sound` with the recording from `offset` on; what the recording lacks counts as silence.
 * @param step compares every so many samples only
 */
function correlationAt(recording: Samples, sound: Samples, offset: number, step = 1): number {
  let product = 0;
  let powerOfSound = 0;
  let powerOfRecording = 0;
  for (let index = 0; index < sound.length; index += step) {
    const expected = sound[index]!;
    const found = recording[offset + index] ?? 0;
    product += expected * found;
    powerOfSound += expected * expected;
    powerOfRecording += found * found;
  }
  return product / Math.sqrt(powerOfSound * powerOfRecording || 1);
}

/** Searches with half a second of the sound, its loudest, then compares the whole. */
function findSound(recording: Samples, sound: Int16Array): Match {
  const probeLength = Math.min(8000, sound.length);
  const probeStart = loudestStart(sound, probeLength);
  const probe = sound.slice(probeStart, probeStart + probeLength);
  let best = { offset: 0, correlation: -1 };
  for (let at = 0; at + probeLength <= recording.length; at += 1) {
    const correlation = correlationAt(recording, probe, at, 7);
    if (correlation > best.correlation) best = { offset: at - probeStart, correlation };
  }
  return { offset: best.offset, correlation: correlationAt(recording, sound, best.offset) };
}

/**
 * The match of a 48 kHz source with a 16 kHz recording. The recording's clock may stand between two samples of the
 * source's, so the three places it can stand at are tried.
 */
export function findSource(recording: Int16Array, source48kHz: Int16Array): Match {
  const matches = [0, 1, 2].map((delay) => {
    const { samples } = resample({ samples: source48kHz.slice(delay), sampleRate: 48_000 }, 16_000);
    return findSound(recording, samples);
  });
  return matches.reduce((best, match) => (match.correlation > best.correlation ? match : best));
}

/**
 * How like a 48 kHz source a 16 kHz recording is for the most part: the median over quarters of a second, each found for
 * itself. A browser that skips or waits now and then, as it does on a busy machine, does not change it.
 */
export function likenessByPieces(recording: Int16Array, source48kHz: Int16Array): number {
  const { offset } = findSource(recording, source48kHz);
  const correlations: number[] = [];
  for (let start = 0; start + pieceLength <= source48kHz.length; start += pieceLength) {
    const piece = source48kHz.subarray(start, start + pieceLength);
    if (!piece.some((sample) => Math.abs(sample) > 3000)) continue;
    const expectedAt = Math.round(offset + start / 3);
    const from = Math.max(0, expectedAt - mostShifted);
    const nearby = recording.subarray(from, expectedAt + pieceLength / 3 + mostShifted);
    correlations.push(findSource(nearby, piece).correlation);
  }
  return correlations.sort((a, b) => a - b)[correlations.length >> 1] ?? 0;
}

function loudestStart(sound: Int16Array, length: number): number {
  let best = { start: 0, power: -1 };
  for (let start = 0; start + length <= sound.length; start += 400) {
    let power = 0;
    for (let index = start; index < start + length; index += 8) power += sound[index]! ** 2;
    if (power > best.power) best = { start, power };
  }
  return best.start;
}
