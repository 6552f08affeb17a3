/** Measure 1, second part: how much a contestant's scripts work while a page loads, on a machine four times as slow. */
import { contestants } from '../contestants/index.js';
import type { Row } from '../measure.js';
import type { Stage } from '../stage.js';
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
  return sideBySide(heads, contestants, async (contestant) => {
    const series = { script: [] as number[], longTasks: [] as number[], blocking: [] as number[] };
    for (let run = 0; run < runs; run++) {
      const { page, close } = await stage.open(contestant, {
        async prepare(fresh) {
          await fresh.emulateCPUThrottling(slowdown);
          await fresh.evaluateOnNewDocument(stage.watch);
        },
      });
      await page.waitForNetworkIdle();
      const { ScriptDuration = NaN } = await page.metrics();
      const tasksMs = await page.evaluate(() => window.wakeUps.longTasksMs);
      await close();
      series.script.push(ScriptDuration * 1000);
      series.longTasks.push(tasksMs.length);
      series.blocking.push(tasksMs.reduce((total, ms) => total + ms - longTaskMs, 0));
    }
    return series;
  });
}
