/** An engine that answers at once and in tones: what it says and hears can be counted. */
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
