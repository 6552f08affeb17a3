/** Measure 1, second part: how much a contestant's scripts work while a page loads, on a machine four times as slow. */
import type { CDPSession } from 'puppeteer-core';
import type { Contestant } from '../contestants/contestant.js';
import { contestants } from '../contestants/index.js';
import type { Row } from '../measure.js';
import type { Stage } from '../stage.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';

const slowdown = 4;
/** A task that is longer blocks the visitor, by as much as it is longer. */
const longTaskMs = 50;

const heads = {
  script: { what: 'script time at load', unit: 'ms', target: { of: 'median', atMost: 25 } },
  longTasks: { what: 'long tasks at load', unit: '', target: { of: 'median', atMost: 0 } },
  blocking: { what: 'total blocking time at load', unit: 'ms' },
} as const;

export function compareLoadWork(stage: Stage, runs: number): Promise<Row[]> {
  return sideBySide(heads, contestants, (contestant) =>
    repeated(runs, async () => ({
      script: await scriptMs(stage, contestant),
      ...(await longTasks(stage, contestant)),
    })),
  );
}

/**
 * By the processor's clock, and slowed by multiplication: the browser's own way of being slow is to keep the thread busy
 * for three times as long as has passed, which counts four times what the machine does beside it.
 */
async function scriptMs(stage: Stage, contestant: Contestant): Promise<number> {
  let devtools: CDPSession | undefined;
  const { page, close } = await stage.open(contestant, {
    async prepare(fresh) {
      devtools = await fresh.createCDPSession();
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    },
  });
  await page.waitForNetworkIdle();
  const answer = await devtools?.send('Performance.getMetrics');
  await close();
  const script = answer?.metrics.find(({ name }) => name === 'ScriptDuration');
  return (script?.value ?? NaN) * 1000 * slowdown;
}

async function longTasks(stage: Stage, contestant: Contestant) {
  const { page, close } = await stage.open(contestant, {
    async prepare(fresh) {
      await fresh.emulateCPUThrottling(slowdown);
      await fresh.evaluateOnNewDocument(stage.watch);
    },
  });
  await page.waitForNetworkIdle();
  const tasksMs = await page.evaluate(() => window.wakeUps.longTasksMs);
  await close();
  return {
    longTasks: tasksMs.length,
    blocking: tasksMs.reduce((total, ms) => total + ms - longTaskMs, 0),
  };
}
