/** Finds a known sound in a recording and says how like it is. Works on samples alone, whatever their time. */
import { resample } from '../../src/server/resample.js';

export interface Match {
  /** Where in the recording the sound begins, in samples. */
  offset: number;
  /** 1 when they differ by nothing but loudness. */
  correlation: number;
}

type Samples = Int16Array | readonly number[];

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

function loudestStart(sound: Int16Array, length: number): number {
  let best = { start: 0, power: -1 };
  for (let start = 0; start + length <= sound.length; start += 400) {
    let power = 0;
    for (let index = start; index < start + length; index += 8) power += sound[index]! ** 2;
    if (power > best.power) best = { start, power };
  }
  return best.start;
}
