/** Measure 6: what a page that freezes in the middle of a call does to the sound, in both directions. */
import { setTimeout as wait } from 'node:timers/promises';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { lastLoud, silencesIn } from '../listening.js';
import { speakLive } from '../live-speech.js';
import type { Measure, Row } from '../measure.js';
import { sideBySide } from './side-by-side.js';

const freezesMs = [300, 1000, 2000];
const beforeMs = 1000;
const afterMs = 1000;
/** Enough that the server's own timers are not heard. */
const aheadMs = 150;
const interruptedAfterMs = 100;

export const frozenPage: Measure = {
  number: 6,
  title: 'Frozen page',
  remark: `The page’s main thread stands still while both speak. Listening: the longest silence in a tone that the server sends as it is spoken, ${aheadMs} ms ahead. Talking: the longest time in which nothing reached the server. Silence: from user_interruption, sent ${interruptedAfterMs} ms into the freeze, to the last sample of a sentence that has arrived whole.`,
  runs: 2,
  async run(stage, runs) {
    const rows: Row[] = [];
    for (const freezeMs of freezesMs) {
      const target = freezeMs === 2000 ? ({ of: 'p99', atMost: 30 } as const) : undefined;
      const heads = {
        listening: {
          what: `frozen ${freezeMs} ms: longest gap, listening`,
          unit: 'ms',
          ...(target && { target }),
        },
        talking: {
          what: `frozen ${freezeMs} ms: longest gap, talking`,
          unit: 'ms',
          ...(target && { target }),
        },
        silence: { what: `frozen ${freezeMs} ms: interruption → silence`, unit: 'ms' },
      } as const;
      rows.push(
        ...(await sideBySide(heads, callers, async (caller) => {
          const call = await openCall(stage, caller);
          const series = { listening: [] as number[], talking: [] as number[], silence: [] as number[] };
          for (let run = 0; run < runs; run++) {
            const { listening, talking } = await gaps(call, `live-${run}`, freezeMs);
            series.listening.push(listening);
            series.talking.push(talking);
            series.silence.push(await soundAfterMs(call, `whole-${run}`, freezeMs));
          }
          await call.close();
          return series;
        })),
      );
    }
    return rows;
  },
};

const freeze = ({ page }: Call, durationMs: number) =>
  page.evaluate((ms) => window.probe.freeze(ms), durationMs);

/** In milliseconds. */
async function gaps(
  call: Call,
  id: string,
  freezeMs: number,
): Promise<{ listening: number; talking: number }> {
  const { chat, listen, heard } = call;
  await listen('loudspeaker');
  const firstPiece = chat.received.length;
  const samples = tone((beforeMs + freezeMs + afterMs) * 48, 1000);
  const spoken = speakLive(chat, id, samples, { chunkMs: 20, aheadMs });
  await wait(beforeMs);
  await freeze(call, freezeMs);
  await spoken;
  await wait(afterMs);
  const recording = await heard('loudspeaker');
  const silences = silencesIn(recording.samples, 1).map(({ length }) => length);
  const times = chat.received.slice(firstPiece).map(({ atMs }) => atMs);
  return {
    listening: (Math.max(0, ...silences) / recording.sampleRate) * 1000,
    talking: Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time))),
  };
}

async function soundAfterMs(call: Call, id: string, freezeMs: number): Promise<number> {
  const { chat, listen, heard } = call;
  await listen('loudspeaker');
  chat.say(id, cut(tone((beforeMs + freezeMs + afterMs) * 48, 1000), 500 * 48));
  await wait(beforeMs);
  const thawed = freeze(call, freezeMs);
  await wait(interruptedAfterMs);
  const interruptedAtMs = chat.interrupt();
  await thawed;
  await wait(afterMs);
  const recording = await heard('loudspeaker');
  const last = lastLoud(recording.samples);
  if (last === undefined) throw new Error('The sentence was not heard.');
  return recording.atMs(last) - interruptedAtMs;
}
