/** How a word is looked up: by its key, and with what is to be put into it. A page's own words come before ours. */
import type { ExpressionWords } from './expression-words.js';
import type { Language } from './languages.js';
import type { Translation } from './translation.js';

type Words = Omit<Translation, '$code' | '$dir' | 'expression'> & { expression: Partial<ExpressionWords> };

/** A page's own words, for every language or for one: `{ "title": "Ask Lumo", "de": { "title": "Fragen Sie Lumo" } }`. */
export type OwnWords = Partial<Words> & Partial<Record<Language, Partial<Words>>>;

/** What is looked up beyond the key: what a word is made from, or a measure's display name. */
type Parts<Word> = Word extends (...parts: infer Given) => string
  ? Given
  : Word extends ExpressionWords
    ? [name: string]
    : [];

export type Term = <Key extends keyof Translation>(key: Key, ...parts: Parts<Translation[Key]>) => string;

export function termOf(words: Translation, own: OwnWords | null = null): Term {
  const inLanguage = own?.[words.$code];
  const all = { ...words, ...own, ...inLanguage };
  const measures = new Map(
    Object.entries({ ...words.expression, ...own?.expression, ...inLanguage?.expression }),
  );
  return (key, ...parts) => {
    // A measure that has no word keeps the name it came with.
    const [name] = parts as [string];
    if (key === 'expression') return measures.get(name) ?? name;
    const word = all[key] as string | ((...given: unknown[]) => string);
    return typeof word === 'function' ? word(...parts) : word;
  };
}
