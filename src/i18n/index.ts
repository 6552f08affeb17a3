/** The door of the words: what a visitor reads and hears, in their language. Nothing here knows where it is shown. */
export { languageFor, languages, type Language } from './languages.js';
export { launcherWords } from './launcher-words.js';
export { loadWords } from './load-words.js';
export { termOf, type OwnWords, type Term } from './term.js';
export type { PanelWords, Translation } from './translation.js';
