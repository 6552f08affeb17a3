/** Measure 5: how long the assistant is heard after the server has said that the visitor interrupts it. */
import { setTimeout as wait } from 'node:timers/promises';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { lastLoud } from '../listening.js';
import type { Measure } from '../measure.js';
import { sideBySide } from './side-by-side.js';

const sentenceMs = 1500;
const chunks = cut(tone(sentenceMs * 48, 1000), 500 * 48);
const interruptedAfterMs = 300;
/** How much later a chunk comes that was on its way. */
const lateMs = 10;
const busyTaskMs = 50;
const marginMs = 300;

type Condition = 'calm' | 'late' | 'busy';

const target = { of: 'p99', atMost: 15 } as const;

export const interruption: Measure = {
  number: 5,
  title: 'Interruption',
  remark: `From user_interruption leaving the server to the last sample of the assistant above −60 dB: 300 ms into a sentence of ${sentenceMs} ms that has arrived whole; with another of its chunks ${lateMs} ms after the interruption; with a page whose main thread works in tasks of ${busyTaskMs} ms.`,
  runs: 10,
  run: (stage, runs) =>
    sideBySide<Condition, (typeof callers)[number]>(
      {
        calm: { what: 'user_interruption sent → silence', unit: 'ms', target },
        late: { what: 'the same, a chunk comes late', unit: 'ms', target },
        busy: { what: 'the same, the page is busy', unit: 'ms', target },
      },
      callers,
      async (caller) => {
        const call = await openCall(stage, caller);
        const calm = await soundAfterMs(call, 'calm', runs);
        const late = await soundAfterMs(call, 'late', runs);
        await call.page.evaluate((taskMs) => window.probe.keepBusy(taskMs), busyTaskMs);
        const busy = await soundAfterMs(call, 'busy', runs);
        await call.close();
        return { calm, late, busy };
      },
    ),
};

async function soundAfterMs(call: Call, condition: Condition, runs: number): Promise<number[]> {
  const valuesMs: number[] = [];
  for (let run = 0; run < runs; run++)
    valuesMs.push(await interruptOnce(call, `${condition}-${run}`, condition));
  return valuesMs;
}

async function interruptOnce(
  { chat, listen, heard }: Call,
  id: string,
  condition: Condition,
): Promise<number> {
  await listen('loudspeaker');
  chat.say(id, chunks);
  await wait(interruptedAfterMs);
  const interruptedAtMs = chat.interrupt();
  if (condition === 'late') {
    await wait(lateMs);
    chat.sendChunk(id, chunks.length, chunks[0] ?? new Int16Array());
  }
  await wait(sentenceMs + marginMs);
  const recording = await heard('loudspeaker');
  const last = lastLoud(recording.samples);
  if (last === undefined) throw new Error('The sentence was not heard.');
  return recording.atMs(last) - interruptedAtMs;
}
