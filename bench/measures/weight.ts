/** Measure 1, first part: what a page has to load for a contestant, before anybody clicks and for a whole call. */
import { callers, contestants } from '../contestants/index.js';
import type { Row } from '../measure.js';
import type { Stage } from '../stage.js';
import { weigh } from '../weigh.js';
import { sideBySide } from './side-by-side.js';

const heads = {
  loadRaw: { what: 'page load, raw', unit: 'B' },
  loadGzip: { what: 'page load, gzip', unit: 'B' },
  loadBrotli: { what: 'page load, brotli', unit: 'B', target: { of: 'median', atMost: 10_000 } },
  callRaw: { what: 'whole call, raw', unit: 'B' },
  callGzip: { what: 'whole call, gzip', unit: 'B' },
  callBrotli: { what: 'whole call, brotli', unit: 'B', target: { of: 'median', atMost: 45_000 } },
} as const;

export function compareWeight(stage: Stage): Promise<Row[]> {
  return sideBySide(heads, contestants, async (contestant) => {
    const visit = await stage.open(contestant);
    await visit.page.waitForNetworkIdle();
    const load = weigh(await visit.loadedFiles());
    const series = { loadRaw: [load.raw], loadGzip: [load.gzip], loadBrotli: [load.brotli] };
    const caller = callers.find(({ name }) => name === contestant.name);
    if (!caller) {
      await visit.close();
      return series;
    }
    await caller.start(visit.page);
    const chat = await stage.evi.nextChat();
    await chat.firstSoundAtMs();
    await visit.page.waitForNetworkIdle();
    const call = weigh(await visit.loadedFiles());
    await visit.close();
    return { ...series, callRaw: [call.raw], callGzip: [call.gzip], callBrotli: [call.brotli] };
  });
}
