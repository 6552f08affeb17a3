/** Measure 8: what a long call leaves behind in the page, and how the page feels when it has been going on for long. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { noise, tone } from '../../test/call/speech.js';
import { openCall } from '../call.js';
import type { Caller } from '../contestants/contestant.js';
import { callers } from '../contestants/index.js';
import type { Chat } from '../evi.js';
import type { Measure } from '../measure.js';
import type { Stage } from '../stage.js';
import { assistantProsody, userMessage } from '../wordy-messages.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';

/** Thirty minutes with a turn of each side every 1.8 s, thirty times as fast. */
const turns = 1000;
const turnMs = 60;
const speechMs = 30;
const keys = 20;
/** Not by animation frames, of which a slow page has few. */
const pollingMs = 50;
const longestBehindMs = 120_000;

const heads = {
  heap: { what: 'heap growth', unit: 'MB', target: { of: 'median', atMost: 5 } },
  nodes: { what: 'more DOM nodes', unit: '' },
  behind: { what: 'last words sent → shown', unit: 'ms' },
  frames: { what: 'dropped frames', unit: '' },
  share: { what: 'main thread at work', unit: '%' },
  quantum: { what: 'time in process() per quantum', unit: 'µs' },
  keys: { what: 'key typed after it → drawn', unit: 'ms', target: { of: 'p99', atMost: 50 } },
} as const;

export const longCall: Measure = {
  number: 8,
  title: 'Long call',
  remark: `The messages of 30 minutes in one: ${2 * turns} of both sides with all 48 expressions. What there is of sound is a thirtieth of it, ${speechMs} ms a sentence, because sound cannot be played faster than it is; the microphone is on for that minute. Heap and nodes after garbage collection, less those before. The time in process() is the mean of what all of a contestant’s own processors take. Words that are not shown two minutes after they were sent are told as never shown.`,
  runs: 1,
  run: (stage, runs) => sideBySide(heads, callers, (caller) => repeated(runs, () => callOnce(stage, caller))),
};

async function callOnce(stage: Stage, caller: Caller) {
  const { page, chat, play, close } = await openCall(stage, caller, {
    prepare: (fresh) => fresh.evaluate(() => window.probe.timeProcessors()),
  });
  await play(stage.publish('voice', noise(48_000, 1)), { isRepeated: true });
  // Found now: a page that is far behind finds nothing.
  const transcript = await page.waitForSelector(caller.transcript);
  if (!transcript) throw new Error(`${caller.name} has no place for words.`);
  const before = await inventory(page);
  await page.evaluate(() => {
    window.probe.stopwatch().begin();
    window.probe.vitals.begin();
  });
  const [startMs, busyBeforeMs] = [Date.now(), await busyMs(page)];
  await converse(chat);
  const behind = await shownAfterMs(transcript, lastWords);
  const share = ((await busyMs(page)) - busyBeforeMs) / (Date.now() - startMs);
  const { ms, quanta } = await page.evaluate(() => window.probe.stopwatch().read());
  const frames = await page.evaluate(() => window.probe.vitals.droppedFrames());
  const after = await inventory(page);
  const keysMs = await typeInto(page, caller.field);
  await close();
  return {
    heap: (after.heapBytes - before.heapBytes) / 1e6,
    nodes: after.nodes - before.nodes,
    behind,
    frames,
    share: share * 100,
    quantum: (ms / quanta) * 1000,
    keys: keysMs,
  };
}

const words = (turn: number) => `This is what the visitor says in turn ${turn}, and nobody objects.`;
const lastWords = words(turns - 1);

async function converse(chat: Chat): Promise<void> {
  const startMs = Date.now();
  const sound = tone(speechMs * 48, 1000);
  for (let turn = 0; turn < turns; turn++) {
    const id = `turn-${turn}`;
    chat.send(userMessage(words(turn)));
    chat.say(id, [sound]);
    chat.send(assistantProsody(id));
    chat.send({ type: 'assistant_end' });
    await wait(Math.max(0, startMs + (turn + 1) * turnMs - Date.now()));
  }
}

/** @returns infinity when it takes longer than anybody would wait */
async function shownAfterMs(place: ElementHandle, expected: string): Promise<number> {
  const sentAtMs = Date.now();
  while (Date.now() - sentAtMs < longestBehindMs) {
    const isShown = await place.evaluate(({ textContent }, wanted) => textContent.includes(wanted), expected);
    if (isShown) return Date.now() - sentAtMs;
    await wait(pollingMs);
  }
  return Infinity;
}

/** @returns how long each key took to be drawn */
async function typeInto(page: Page, field: string): Promise<number[]> {
  await page.focus(field);
  await page.keyboard.type('x'.repeat(keys), { delay: 100 });
  const areDrawn = (count: number) => window.probe.vitals.keysMs().length === count;
  await page.waitForFunction(areDrawn, { polling: pollingMs }, keys);
  return page.evaluate(() => window.probe.vitals.keysMs());
}

/** What is there once the garbage is gone. */
async function inventory(page: Page): Promise<{ heapBytes: number; nodes: number }> {
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  const { JSHeapUsedSize = NaN, Nodes = NaN } = await page.metrics();
  return { heapBytes: JSHeapUsedSize, nodes: Nodes };
}

/** How long the main thread has worked since the page began. */
async function busyMs(page: Page): Promise<number> {
  const { TaskDuration = NaN } = await page.metrics();
  return TaskDuration * 1000;
}
