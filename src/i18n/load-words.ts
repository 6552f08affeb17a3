/** The one place where a language's words are loaded: each is a chunk of its own, and a visitor fetches theirs only. */
import type { Language } from './languages.js';
import type { PanelWords } from './translation.js';

const files: Record<Language, () => Promise<{ words: PanelWords }>> = {
  en: () => import('./en.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  pt: () => import('./pt.js'),
  it: () => import('./it.js'),
  de: () => import('./de.js'),
  ru: () => import('./ru.js'),
  hi: () => import('./hi.js'),
  ar: () => import('./ar.js'),
};

/** @throws what `import()` throws when the network is away; the next call tries again */
export async function loadWords(language: Language): Promise<PanelWords> {
  return (await files[language]()).words;
}
