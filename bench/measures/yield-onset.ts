/** Measure 9, first part: how soon the assistant is quieter once the visitor speaks, before the server says a word. */
import { setTimeout as wait } from 'node:timers/promises';
import { encodeWav } from '../../src/server/wav.js';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { firstLoud, firstQuieter, levelOf } from '../listening.js';
import type { Row } from '../measure.js';
import { quietRoom, speech } from '../sounds.js';
import type { Stage } from '../stage.js';
import { sideBySide } from './side-by-side.js';

const sentence = cut(tone(2500 * 48, 1000), 500 * 48);
const spokenOverAfterMs = 700;
/** The rest of the sentence, and then quiet for whatever follows what is going on. */
const turnMs = 2600;
/** Louder than the room. */
const speaking = 0.02;
const levelBeforeMs = 200;
const dropDb = -10;
/** Later than that it is no yield. */
const patienceMs = 700;

const heads = {
  onset: { what: `visitor speaks → assistant ${dropDb} dB`, unit: 'ms' },
} as const;

export function compareOnset(stage: Stage, runs: number): Promise<Row[]> {
  return sideBySide(heads, callers, async (caller) => {
    const room = stage.publish('room', encodeWav({ samples: quietRoom(3), sampleRate: 48_000 }));
    const samples = await speech(['Excuse me, may I say something?']);
    const words = stage.publish('words', encodeWav({ samples, sampleRate: 48_000 }));
    const call = await openCall(stage, caller);
    await call.page.evaluate((wav) => window.probe.microphone.play(wav, true), room);
    const onset: number[] = [];
    for (let run = 0; run < runs; run++) onset.push(await delayMs(call, `sentence-${run}`, words));
    await call.close();
    return { onset };
  });
}

/** @returns infinity when the assistant went on as loud as before */
async function delayMs({ page, chat, listen, heard }: Call, id: string, words: string): Promise<number> {
  await listen('loudspeaker');
  await listen('microphone');
  chat.say(id, sentence);
  await wait(spokenOverAfterMs);
  await page.evaluate((wav) => window.probe.microphone.play(wav), words);
  await wait(turnMs);
  const visitor = await heard('microphone');
  const assistant = await heard('loudspeaker');
  const spoke = firstLoud(visitor.samples, 0, speaking);
  if (spoke === undefined) throw new Error('The visitor was not heard.');
  const spokeAtMs = visitor.atMs(spoke);
  const from = assistant.indexAt(spokeAtMs);
  const before = Math.round((levelBeforeMs / 1000) * assistant.sampleRate);
  const level = levelOf(assistant.samples, from - before, from);
  const end = assistant.indexAt(spokeAtMs + patienceMs);
  const quieter = firstQuieter(assistant, from, end, level * 10 ** (dropDb / 20));
  return quieter === undefined ? Infinity : assistant.atMs(quieter) - spokeAtMs;
}
