/** An engine that answers at once and in tones, and a clock by which all of it is heard at once: nothing to wait for. */
import { createEmbeddedEngine, type Engine, type Turn } from '../../src/server/index.js';
import { toneFor } from './sounds.js';

export interface QuickEngine extends Engine {
  turns: Turn[];
}

export function createQuickEngine(changes: Partial<Engine> = {}): QuickEngine {
  const { express } = createEmbeddedEngine();
  const turns: Turn[] = [];
  return {
    turns,
    hear: (speech) => Promise.resolve(`${Math.round(speech.endMs - speech.beginMs)} ms`),
    express,
    async *answer(turn) {
      turns.push(turn);
      yield await Promise.resolve('First sentence.');
      yield 'Second.';
    },
    speak: (sentence) => Promise.resolve(toneFor(sentence)),
    ...changes,
  };
}

/** A second passes at every look. */
export function hurriedClock(): () => number {
  let ms = 0;
  return () => (ms += 1000);
}
