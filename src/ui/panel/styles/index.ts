/** The looks of everything but the launcher, in the order in which they apply. */
import { controlStyles } from './controls.js';
import { expressionStyles } from './expressions.js';
import { frameStyles } from './frame.js';
import { inCallStyles } from './in-call.js';
import { transcriptStyles } from './transcript.js';
import { visualizerStyles } from './visualizer.js';

export const panelStyles = [
  frameStyles,
  transcriptStyles,
  controlStyles,
  visualizerStyles,
  expressionStyles,
  inCallStyles,
];
