/** The door of the words: what a visitor reads and hears, in their language. Nothing here knows where it is shown. */
export { LocalizeController, registerTranslation } from '@shoelace-style/localize';
export { english } from './en.js';
export { englishLauncher } from './en-launcher.js';
export { languages } from './languages.js';
export type { Translation } from './translation.js';
