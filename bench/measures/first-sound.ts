/** Measure 4: how long the assistant's first sound takes from the server to the loudspeaker, in a call that is live. */
import { setTimeout as wait } from 'node:timers/promises';
import { tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { firstLoud } from '../listening.js';
import type { Measure } from '../measure.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';

const sentence = tone(48 * 300, 1000);
/** The sentence, and silence enough to be sure that it is over. */
const turnMs = 800;

const heads = {
  delay: {
    what: 'first audio_output sent → first sample out',
    unit: 'ms',
    target: { of: 'median', atMost: 60 },
  },
} as const;

export const firstSound: Measure = {
  number: 4,
  title: 'First sound',
  remark:
    'From the first audio_output leaving the server to the first sample leaving the audio context: a sentence of 300 ms, in one message, in a call that is live.',
  runs: 20,
  run: (stage, runs) =>
    sideBySide(heads, callers, async (caller) => {
      const call = await openCall(stage, caller);
      const series = await repeated(runs, async (run) => ({ delay: await delayMs(call, `sentence-${run}`) }));
      await call.close();
      return series;
    }),
};

async function delayMs({ chat, listen, heard }: Call, id: string): Promise<number> {
  await listen('loudspeaker');
  const sentAtMs = chat.say(id, [sentence]);
  await wait(turnMs);
  const { samples, atMs } = await heard('loudspeaker');
  const first = firstLoud(samples);
  if (first === undefined) throw new Error('The sentence was not heard.');
  return atMs(first) - sentAtMs;
}
