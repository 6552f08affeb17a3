/**
 * The words of one element in its own language, with those of the page in place of ours. The launcher's are here from the
 * start; the others are loaded, and until they are nothing changes on the screen, so that nobody sees two languages.
 */
import type { ReactiveController } from '@lit/reactive-element';
import { launcherWords, loadWords, termOf, type Language, type Translation } from '../i18n/index.js';
import { languageOf } from './language-of.js';
import type { EviProperties } from './properties.js';

export type { Term } from '../i18n/index.js';

export class WordsController implements ReactiveController {
  readonly #host: EviProperties;
  readonly #page = new MutationObserver(() => this.#host.requestUpdate());
  /** Whose words are loaded, or on their way. */
  #wanted: Language | undefined;
  #loaded: Translation | undefined;
  #shown: unknown[] = [];

  /** A new function whenever words may have changed, for whoever renders only what did. */
  term = termOf({} as Translation);

  constructor(host: EviProperties) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page.observe(document.documentElement, { attributeFilter: ['lang'] });
    // The element may now stand in a part of the page that is in another language.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
  }

  hostUpdate(): void {
    const language = languageOf(this.#host);
    // Where that fails the panel keeps the language it has.
    if (this.#loaded && language !== this.#wanted) this.load().catch(reportError);
    // Before they are loaded, nobody asks for more than the launcher's.
    const words = this.#loaded ?? (launcherWords[language] as Translation);
    const own = this.#host.words;
    if (this.#shown[0] === words && this.#shown[1] === own) return;
    this.#shown = [words, own];
    this.term = termOf(words, own);
  }

  /** Loads all words of the element's language. */
  async load(): Promise<void> {
    const language = languageOf(this.#host);
    this.#wanted = language;
    const words = await loadWords(language);
    // Meanwhile another language may have been asked for.
    if (language !== this.#wanted) return;
    this.#loaded = { ...launcherWords[language], ...words };
    this.#host.requestUpdate();
  }
}
