/** Measure 9, first part: how soon the assistant is quieter once the visitor speaks, before the server says a word. */
import { setTimeout as wait } from 'node:timers/promises';
import { cut, tone } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { callers } from '../contestants/index.js';
import { firstLoud, firstQuieter, levelOf } from '../listening.js';
import type { Row } from '../measure.js';
import { quietRoom, speech } from '../sounds.js';
import type { Stage } from '../stage.js';
import { repeated } from './repeated.js';
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
  return sideBySide(heads, callers, (caller) =>
    repeated(runs, async () => {
      const words = stage.publish('words', await speech(['Excuse me, may I say something?']));
      // Each in a call of its own: one that the server does not confirm is taken for a mistake, and learned from.
      const call = await openCall(stage, caller);
      await call.play(stage.publish('room', quietRoom(3)), { isRepeated: true });
      const onset = await delayMs(call, words);
      await call.close();
      return { onset };
    }),
  );
}

/** @returns infinity when the assistant went on as loud as before */
async function delayMs({ chat, listen, heard, play }: Call, words: string): Promise<number> {
  await listen('loudspeaker');
  await listen('microphone');
  chat.say('sentence', sentence);
  await wait(spokenOverAfterMs);
  await play(words);
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
