/**
 * The words of one element in its own language, and its re-rendering when that language changes. The launcher's words
 * are here from the start; the panel registers its own when it is loaded.
 */
import { englishLauncher, LocalizeController, registerTranslation, type Translation } from '../i18n/index.js';

registerTranslation(englishLauncher);

export class WordsController extends LocalizeController<Translation> {
  /** English where there is no translation: the library's own fallback would miss the words registered later. */
  override lang(): string {
    const lang = super.lang();
    return this.exists('$code', { lang }) ? lang : englishLauncher.$code;
  }
}

/** Looks a word up. */
export type Term = WordsController['term'];
