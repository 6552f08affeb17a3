/** Measure 1, third part: what a contestant does on a page where nobody does anything, for a minute. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Contestant } from '../contestants/contestant.js';
import { contestants } from '../contestants/index.js';
import type { Row } from '../measure.js';
import type { Stage } from '../stage.js';
import { sideBySide, type Series } from './side-by-side.js';

const idleSeconds = 60;
/** What belongs to loading is over by then. */
const settledMs = 5000;

const none = { of: 'median', atMost: 0 } as const;
const heads = {
  timers: { what: `timers in ${idleSeconds} s idle`, unit: '', target: none },
  frames: { what: `animation frames in ${idleSeconds} s idle`, unit: '', target: none },
  requests: { what: `requests in ${idleSeconds} s idle`, unit: '', target: none },
} as const;

/** All at the same time: they wait. */
export async function compareIdleness(stage: Stage): Promise<Row[]> {
  const watched = new Map<Contestant, Promise<Series<keyof typeof heads>>>();
  for (const contestant of contestants) watched.set(contestant, watch(await open(stage, contestant)));
  return sideBySide(heads, contestants, (contestant) => watched.get(contestant) ?? Promise.resolve({}));
}

async function open(stage: Stage, contestant: Contestant) {
  const visit = await stage.open(contestant, {
    prepare: (page) => page.evaluateOnNewDocument(stage.watch),
  });
  const isHidden = await visit.page.evaluate(() => document.hidden);
  if (isHidden) throw new Error('Nothing moves in a page that is hidden: its idleness proves nothing.');
  return visit;
}

async function watch({ page, close }: Awaited<ReturnType<typeof open>>): Promise<Series<keyof typeof heads>> {
  await wait(settledMs);
  let requests = 0;
  page.on('request', () => requests++);
  const counts = () =>
    page.evaluate(() => ({ timers: window.wakeUps.timers, frames: window.wakeUps.frames }));
  const before = await counts();
  await wait(idleSeconds * 1000);
  const after = await counts();
  await close();
  return {
    timers: [after.timers - before.timers],
    frames: [after.frames - before.frames],
    requests: [requests],
  };
}
