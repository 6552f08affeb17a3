/**
 * How sound may come from a network: a few sentences, each in the pace, with the jitter, the bursts, the reordering and
 * the duplicates of its own moods, pauses between them, some of them interrupted. The same seed gives the same pattern.
 */
import { seededRandom, type SeededRandom } from './seeded-random.js';

export interface Sentence {
  id: string;
  sampleRate: number;
  /** Where it lies in all that is sent, in samples; sentences follow one another. */
  start: number;
  end: number;
  interrupted: boolean;
}

export type Arrival = { atMs: number; sentence: Sentence } & (
  { type: 'chunk'; index: number | undefined; start: number; end: number } | { type: 'flush' }
);

export interface ArrivalPattern {
  sentences: Sentence[];
  /** In the order of time. */
  arrivals: Arrival[];
}

export function arrivalPattern(seed: number, sampleRates: readonly number[]): ArrivalPattern {
  const random = seededRandom(seed * 2_654_435_761);
  const sentences: Sentence[] = [];
  const arrivals: Arrival[] = [];
  let clockMs = 0;
  for (let left = random.integer(1, 3); left > 0; left--) {
    const sampleRate = oneOf(random, sampleRates);
    const start = sentences.at(-1)?.end ?? 0;
    const end = start + random.integer(1, 0.3 * sampleRate);
    const sentence = { id: `sentence ${left}`, sampleRate, start, end, interrupted: random.fraction() < 0.2 };
    const chunks = chunksOf(sentence, clockMs, random);
    const lastMs = Math.max(...chunks.map(({ atMs }) => atMs));
    sentences.push(sentence);
    arrivals.push(...chunks);
    if (sentence.interrupted) {
      const atMs = clockMs + random.fraction() * 1.5 * (lastMs - clockMs + 50);
      arrivals.push({ type: 'flush', atMs, sentence });
    }
    clockMs = lastMs + oneOf(random, [0, 0, random.integer(0, 500)]);
  }
  return { sentences, arrivals: arrivals.sort((a, b) => a.atMs - b.atMs) };
}

function chunksOf(sentence: Sentence, fromMs: number, random: SeededRandom): Arrival[] {
  const { sampleRate } = sentence;
  const longestMs = oneOf(random, [5, 20, 60, 200]);
  const pace = oneOf(random, [0.7, 1, 1, 2, 10]);
  const jitterMs = oneOf(random, [0, 0, 3, 50, 150, 400]);
  const burstMs = oneOf(random, [0, 0, 100, 300]);
  const isOrdered = jitterMs === 0;
  const arrivals: Arrival[] = [];
  for (let start = sentence.start, index = 0; start < sentence.end; index++) {
    const end = Math.min(sentence.end, start + random.integer(1, (longestMs / 1000) * sampleRate));
    const sentMs = ((start - sentence.start) * 1000) / sampleRate / pace;
    const dueMs = sentMs + random.fraction() * jitterMs;
    const atMs = fromMs + (burstMs === 0 ? dueMs : Math.ceil(dueMs / burstMs) * burstMs);
    const withIndex = !isOrdered || random.fraction() < 0.5;
    arrivals.push({ type: 'chunk', atMs, sentence, index: withIndex ? index : undefined, start, end });
    if (random.fraction() < 0.1) {
      const againMs = atMs + random.fraction() * 100;
      arrivals.push({ type: 'chunk', atMs: againMs, sentence, index, start, end });
    }
    start = end;
  }
  return arrivals;
}

function oneOf<T>(random: SeededRandom, choices: readonly T[]): T {
  return choices[random.integer(0, choices.length - 1)] as T;
}
