/** Sounds to send through the audio room, and how alike two of them are. */
import type { SeededRandom } from './seeded-random.js';

export function tone(
  frequency: number,
  sampleRate: number,
  length: number,
  amplitude = 0.5,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    { length },
    (_, index) => amplitude * Math.sin((2 * Math.PI * frequency * index) / sampleRate),
  );
}

/** Like speech in spectrum: many tones from 100 Hz to `highest`, weaker the higher. */
export function chord(sampleRate: number, length: number, highest: number): Float32Array<ArrayBuffer> {
  const sum = new Float32Array(length);
  for (let frequency = 110; frequency < highest; frequency *= 1.37) {
    const part = tone(frequency, sampleRate, length, 12 / frequency);
    for (let index = 0; index < length; index++) sum[index] = (sum[index] ?? 0) + (part[index] ?? 0);
  }
  return sum;
}

/** Cuts a sound into chunks of random size. */
export function cutAtRandom(
  samples: Float32Array<ArrayBuffer>,
  random: SeededRandom,
  longest: number,
): Float32Array<ArrayBuffer>[] {
  const chunks: Float32Array<ArrayBuffer>[] = [];
  for (let start = 0; start < samples.length;) {
    const end = start + random.integer(1, longest);
    chunks.push(samples.slice(start, end));
    start = end;
  }
  return chunks;
}

export function rms(samples: ArrayLike<number>, from = 0, to = samples.length): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += (samples[index] ?? 0) ** 2;
  return Math.sqrt(sum / (to - from));
}

/** 1 when `heard`, from its sample `offset` on, has the shape of `sent`. */
export function correlation(heard: ArrayLike<number>, sent: ArrayLike<number>, offset = 0): number {
  let product = 0;
  let heardEnergy = 0;
  let sentEnergy = 0;
  const length = Math.min(sent.length, heard.length - offset);
  for (let index = 0; index < length; index++) {
    const a = heard[index + offset] ?? 0;
    const b = sent[index] ?? 0;
    product += a * b;
    heardEnergy += a * a;
    sentEnergy += b * b;
  }
  return product / Math.sqrt(heardEnergy * sentEnergy);
}

/** The largest difference between neighbours. */
export function largestStep(samples: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 1; index < samples.length; index++) {
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  }
  return largest;
}
