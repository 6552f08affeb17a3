/** Measure 3: how long the visitor's sound takes from the microphone to the server, burst by burst. */
import { setTimeout as wait } from 'node:timers/promises';
import { tone } from '../../test/call/speech.js';
import { openCall } from '../call.js';
import type { Caller } from '../contestants/contestant.js';
import { callers } from '../contestants/index.js';
import { onsetsIn } from '../listening.js';
import type { Measure } from '../measure.js';
import { hear } from '../server-ear.js';
import type { Stage } from '../stage.js';
import { sideBySide } from './side-by-side.js';

/** No multiple of anybody's frames, so that bursts begin anywhere in them. */
const periodMs = 237;
const burstMs = 60;
/** Clear of what compression does around a burst. */
const loud = 0.1;
const arrivalMs = 1000;

const heads = {
  delay: {
    what: 'sound at the microphone → bytes at the server',
    unit: 'ms',
    target: { of: 'median', atMost: 30 },
  },
} as const;

export const microphone: Measure = {
  number: 3,
  title: 'Microphone',
  remark:
    'From a sample leaving the microphone to the arrival at the server of the bytes that hold it: bursts of a tone, found in what the server received; the React client’s recordings are decoded for that.',
  runs: 30,
  run: (stage, runs) =>
    sideBySide(heads, callers, async (caller) => ({ delay: await delaysMs(stage, caller, runs) })),
};

async function delaysMs(stage: Stage, caller: Caller, count: number): Promise<number[]> {
  const call = await openCall(stage, caller);
  await call.listen('microphone');
  await call.play(stage.publish('bursts', bursts(count)));
  await wait(count * periodMs + arrivalMs);
  const spoken = await call.heard('microphone');
  const arrived = await hear([...call.chat.received], call.page);
  await call.close();
  const left = onsetsIn(spoken.samples, spoken.sampleRate / 10, loud);
  const found = onsetsIn(arrived.samples, arrived.sampleRate / 10, loud);
  if (found.length !== left.length) {
    throw new Error(`${caller.name} brought ${found.length} of ${left.length} bursts to the server.`);
  }
  return found.map((index, burst) => arrived.atMs(index) - spoken.atMs(left[burst] ?? NaN));
}

function bursts(count: number): Int16Array {
  const samples = new Int16Array(count * periodMs * 48);
  const burst = tone(burstMs * 48, 1000);
  for (let index = 0; index < count; index++) samples.set(burst, index * periodMs * 48);
  return samples;
}
