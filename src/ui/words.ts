/**
 * The words of one element in its own language, and its re-rendering when that language changes. The launcher's words
 * are here from the start; the panel registers its own when it is loaded.
 */
import { englishLauncher, LocalizeController, registerTranslation, type Translation } from '../i18n/index.js';

registerTranslation(englishLauncher);

export class WordsController extends LocalizeController<Translation> {}

/** Looks a word up. */
export type Term = WordsController['term'];
