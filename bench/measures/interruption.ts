/** Measure 5: how long the assistant is heard after the server has said that the visitor interrupts it. */
import { setTimeout as wait } from 'node:timers/promises';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import type { Measure } from '../measure.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';
import { soundAfterMs } from './sound-after.js';

const sentenceMs = 1000;
const chunkMs = 500;
const chunks = cut(tone(sentenceMs * 48, 1000), chunkMs * 48);
/** Of the same sentence: it was on its way when the server noticed. */
const lateChunk = tone(chunkMs * 48, 1000);
const interruptedAfterMs = 300;
const lateMs = 10;
const busyTaskMs = 50;
/** Longer than all that has been sent lasts. */
const listeningMs = sentenceMs + chunkMs;

const target = { of: 'p99', atMost: 15 } as const;
const heads = {
  calm: { what: 'user_interruption sent → silence', unit: 'ms', target },
  late: { what: 'the same, a chunk comes late', unit: 'ms', target },
  busy: { what: 'the same, the page is busy', unit: 'ms', target },
} as const;

export const interruption: Measure = {
  number: 5,
  title: 'Interruption',
  remark: `From user_interruption leaving the server to the last sample of the assistant above −60 dB: ${interruptedAfterMs} ms into a sentence of ${sentenceMs} ms that has arrived whole; with another ${chunkMs} ms of it ${lateMs} ms after the interruption; with a page whose main thread works in tasks of ${busyTaskMs} ms.`,
  runs: 10,
  run: (stage, runs) =>
    sideBySide(heads, callers, async (caller) => {
      const call = await openCall(stage, caller);
      const calmly = await repeated(runs, async (run) => ({
        calm: await interruptOnce(call, `calm-${run}`, false),
        late: await interruptOnce(call, `late-${run}`, true),
      }));
      await call.page.evaluate((taskMs) => window.probe.keepBusy(taskMs), busyTaskMs);
      const busily = await repeated(runs, async (run) => ({
        busy: await interruptOnce(call, `busy-${run}`, false),
      }));
      await call.close();
      return { ...calmly, ...busily };
    }),
};

async function interruptOnce(
  { chat, listen, heard }: Call,
  id: string,
  isChunkLate: boolean,
): Promise<number> {
  await listen('loudspeaker');
  chat.say(id, chunks);
  await wait(interruptedAfterMs);
  const interruptedAtMs = chat.interrupt();
  if (isChunkLate) {
    await wait(lateMs);
    chat.sendChunk(id, chunks.length, lateChunk);
  }
  await wait(listeningMs);
  return soundAfterMs(await heard('loudspeaker'), interruptedAtMs);
}
