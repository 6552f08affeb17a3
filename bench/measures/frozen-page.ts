/** Measure 6: what a page that freezes in the middle of a call does to the sound, in both directions. */
import { setTimeout as wait } from 'node:timers/promises';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { silencesIn } from '../listening.js';
import { speakLive } from '../live-speech.js';
import type { Measure, Row } from '../measure.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';
import { soundAfterMs } from './sound-after.js';

const freezesMs = [300, 1000, 2000];
/** The conversation around the freeze. */
const calmMs = 1000;
/** Enough that the server's own timers are not heard. */
const aheadMs = 150;
const interruptedAfterMs = 100;
/** A tone is silent for a sample now and then. */
const shortestGapMs = 1;

export const frozenPage: Measure = {
  number: 6,
  title: 'Frozen page',
  remark: `The page’s main thread stands still while both speak. Listening: the longest silence in a tone that the server sends as it is spoken, ${aheadMs} ms ahead. Talking: the longest time in which nothing reached the server. Silence: from user_interruption, sent ${interruptedAfterMs} ms into the freeze, to the last sample of a sentence that has arrived whole.`,
  runs: 2,
  async run(stage, runs) {
    const rows: Row[] = [];
    for (const freezeMs of freezesMs) {
      const target = { of: 'p99', atMost: 30 } as const;
      const heads = {
        listening: { what: `frozen ${freezeMs} ms: longest gap, listening`, unit: 'ms', target },
        talking: { what: `frozen ${freezeMs} ms: longest gap, talking`, unit: 'ms', target },
        silence: { what: `frozen ${freezeMs} ms: interruption → silence`, unit: 'ms' },
        serverLate: { what: `frozen ${freezeMs} ms: the server itself was late by`, unit: 'ms' },
      } as const;
      const compared = await sideBySide(heads, callers, async (caller) => {
        const call = await openCall(stage, caller);
        const series = await repeated(runs, async (run) => ({
          ...(await longestGapsMs(call, `live-${run}`, freezeMs)),
          silence: await interruptFrozen(call, `whole-${run}`, freezeMs),
        }));
        await call.close();
        return series;
      });
      rows.push(...compared);
    }
    return rows;
  },
};

async function longestGapsMs(call: Call, id: string, freezeMs: number) {
  const { chat, listen, heard } = call;
  await listen('loudspeaker');
  const firstPiece = chat.received.length;
  const spoken = speakLive(chat, id, conversation(freezeMs), { chunkMs: 20, aheadMs });
  await wait(calmMs);
  await freeze(call, freezeMs);
  const { serverLateMs } = await spoken;
  await wait(calmMs);
  const { samples, sampleRate } = await heard('loudspeaker');
  const silences = silencesIn(samples, (shortestGapMs / 1000) * sampleRate).map(({ length }) => length);
  const times = chat.received.slice(firstPiece).map(({ atMs }) => atMs);
  return {
    serverLate: serverLateMs,
    listening: (Math.max(0, ...silences) / sampleRate) * 1000,
    talking: Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time))),
  };
}

async function interruptFrozen(call: Call, id: string, freezeMs: number): Promise<number> {
  const { chat, listen, heard } = call;
  await listen('loudspeaker');
  chat.say(id, cut(conversation(freezeMs), 500 * 48));
  await wait(calmMs);
  const thawed = freeze(call, freezeMs);
  await wait(interruptedAfterMs);
  const interruptedAtMs = chat.interrupt();
  await thawed;
  await wait(calmMs);
  return soundAfterMs(await heard('loudspeaker'), interruptedAtMs);
}

function conversation(freezeMs: number): Int16Array {
  return tone((calmMs + freezeMs + calmMs) * 48, 1000);
}

function freeze({ page }: Call, durationMs: number): Promise<void> {
  return page.evaluate((ms) => window.probe.freeze(ms), durationMs);
}
