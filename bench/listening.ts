/**
 * What can be told of a recording by its samples alone: where sound begins, where it ends, where it is missing. Pure.
 * Sounds that are listened for must have no pause of their own, like a tone.
 */

/** −60 dB of full scale: far below any speech, far above what arithmetic leaves. */
export const silentBelow = 0.001;

/** @returns the first sample from there on that is loud, if any is */
export function firstLoud(samples: Float32Array, from = 0, threshold = silentBelow): number | undefined {
  for (let index = from; index < samples.length; index++) {
    if (Math.abs(samples[index] ?? 0) > threshold) return index;
  }
  return undefined;
}

/** @returns the last loud sample before `end`, if any is */
export function lastLoud(
  samples: Float32Array,
  end = samples.length,
  threshold = silentBelow,
): number | undefined {
  for (let index = end - 1; index >= 0; index--) {
    if (Math.abs(samples[index] ?? 0) > threshold) return index;
  }
  return undefined;
}

export interface Silence {
  start: number;
  length: number;
}

/** Every silence of at least `leastLength` samples between the first and the last loud sample. */
export function silencesIn(samples: Float32Array, leastLength: number, threshold = silentBelow): Silence[] {
  const silences: Silence[] = [];
  let latestLoud: number | undefined;
  samples.forEach((sample, index) => {
    if (Math.abs(sample) <= threshold) return;
    if (latestLoud !== undefined && index - latestLoud - 1 >= leastLength) {
      silences.push({ start: latestLoud + 1, length: index - latestLoud - 1 });
    }
    latestLoud = index;
  });
  return silences;
}

/** Where each sound begins that follows at least so many samples of silence. */
export function onsetsIn(samples: Float32Array, silenceLength: number, threshold = silentBelow): number[] {
  const first = firstLoud(samples, 0, threshold);
  if (first === undefined) return [];
  return [first, ...silencesIn(samples, silenceLength, threshold).map(({ start, length }) => start + length)];
}

/** The root mean square between these two places. */
export function levelOf(samples: Float32Array, start: number, end: number): number {
  let power = 0;
  for (let index = start; index < end; index++) power += (samples[index] ?? 0) ** 2;
  return Math.sqrt(power / (end - start));
}

/** @returns the end of the first 5 ms between these two places that are quieter than this level, if any are */
export function firstQuieter(
  { samples, sampleRate }: { samples: Float32Array; sampleRate: number },
  start: number,
  end: number,
  level: number,
): number | undefined {
  const length = Math.round(sampleRate / 200);
  for (let from = start; from + length <= end; from += length) {
    if (levelOf(samples, from, from + length) <= level) return from + length - 1;
  }
  return undefined;
}
