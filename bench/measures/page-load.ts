/** Measure 1: what a contestant costs a page on which nobody has clicked yet, and what a call adds. */
import type { Measure } from '../measure.js';
import { compareIdleness } from './idle.js';
import { compareLoadWork } from './load-work.js';
import { compareWeight } from './weight.js';

export const pageLoad: Measure = {
  number: 1,
  title: 'Page load',
  remark:
    'The bytes are of the files the browser asked this site for; what a contestant loads from the web is not counted. A whole call has panel and transcript. Script time is what the main thread’s processor spent on it, times four; tasks above 50 ms, and the time they block, are by the clock, with the CPU slowed four times. Timers and frames are those that went off.',
  runs: 5,
  run: async (stage, runs) => [
    ...(await compareWeight(stage)),
    ...(await compareLoadWork(stage, runs)),
    ...(await compareIdleness(stage)),
  ],
};
