/** How audio is opened in tests: with a microphone, and in the belief that nothing goes wrong. */
import type { AudioOptions } from '../../src/audio/index.js';

function fail(trouble: unknown): never {
  throw trouble instanceof Error ? trouble : new Error(String(trouble));
}

export const audioOptions: AudioOptions = {
  microphone: {},
  loudspeakerId: undefined,
  volume: 1,
  yields: true,
  onAsking: () => undefined,
  onError: fail,
  onProblem: fail,
  onSolved: () => undefined,
};
