/** Measure 9: whether the assistant gives way at once when the visitor speaks, and only then. */
import type { Measure } from '../measure.js';
import { countFalseYields } from './false-yields.js';
import { compareOnset } from './yield-onset.js';

export const instantYield: Measure = {
  number: 9,
  title: 'Instant yield',
  remark:
    'The server never interrupts here. From the first sample of the visitor’s speech at the microphone to the assistant, who holds a tone, being 10 dB quieter; “never” is longer than 700 ms. False yields: the assistant speaks for half a minute and the microphone hears it at so many decibels, or a keyboard; counted is how often what is heard falls more than 6 dB below what was sent.',
  runs: 10,
  run: async (stage, runs) => [...(await compareOnset(stage, runs)), ...(await countFalseYields(stage))],
};
