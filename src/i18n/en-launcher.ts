/** English, the few words that come with the launcher. The others are in `en.ts`, loaded with the panel. */
import type { LauncherWords } from './translation.js';

export const englishLauncher: LauncherWords = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  openPanel: 'Open conversation',
  closePanel: 'Close conversation',
  callInProgress: 'call in progress',
  unavailable: 'This could not be loaded. Try again, or reload the page.',
};
