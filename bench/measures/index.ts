/** Everything that is measured, in the order of its numbers. */
import type { Measure } from '../measure.js';
import { firstSound } from './first-sound.js';
import { frozenPage } from './frozen-page.js';
import { instantYield } from './instant-yield.js';
import { interruption } from './interruption.js';
import { jitter } from './jitter.js';
import { longCall } from './long-call.js';
import { microphone } from './microphone.js';
import { pageLoad } from './page-load.js';
import { start } from './start.js';

export const measures: readonly Measure[] = [
  pageLoad,
  start,
  microphone,
  firstSound,
  interruption,
  frozenPage,
  jitter,
  longCall,
  instantYield,
];
