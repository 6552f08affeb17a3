/** Finds what was sent in what left a 48 kHz loudspeaker, sample for sample. Only the edges may differ: they fade. */
import type { SentUtterance } from './real-evi.js';

export interface HeardUtterance {
  id: string;
  /** Where in the recording it begins, in samples. */
  start: number;
  /** How many of its samples were heard just as they were sent, those of its first fade included. */
  length: number;
  isWhole: boolean;
}

const fadeSamples = 10 * 48;
/** So many samples in a row are never the same by chance. */
const probeLength = 200;

/** The utterances that were heard, in order. One that was cut off is as long as it was heard; one that was not is left out. */
export function findHeard(
  recording: readonly number[],
  utterances: readonly SentUtterance[],
): HeardUtterance[] {
  const found: HeardUtterance[] = [];
  for (const { id, samples } of utterances) {
    const previous = found.at(-1);
    const start = startOf(recording, samples, previous ? previous.start + previous.length : 0);
    if (start === undefined) continue;
    let length = fadeSamples;
    while (length < samples.length && isSame(recording, start, samples, length)) length++;
    const isWhole = length >= samples.length - fadeSamples;
    found.push({ id, start, length: isWhole ? samples.length : length, isWhole });
  }
  return found;
}

/** How many samples between these two places are no silence. */
export function soundBetween(recording: readonly number[], start: number, end: number): number {
  return recording.slice(start, end).filter((sample) => sample !== 0).length;
}

/** Looks for the first loud place of the sound, because voices begin in silence. */
function startOf(recording: readonly number[], sound: Int16Array, from: number): number | undefined {
  const loud = sound.findIndex((sample, index) => index > fadeSamples && Math.abs(sample) > 1000);
  for (let start = from; start + loud + probeLength < recording.length; start++) {
    let same = 0;
    while (same < probeLength && isSame(recording, start, sound, loud + same)) same++;
    if (same === probeLength) return start;
  }
  return undefined;
}

function isSame(recording: readonly number[], start: number, sound: Int16Array, index: number): boolean {
  return recording[start + index] === sound[index]! / 32_768;
}
