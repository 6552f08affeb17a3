/** The languages that have words, and which of them a language tag asks for. Who asks is not known here. */

export const languages = ['en', 'ja', 'ko', 'es', 'fr', 'pt', 'it', 'de', 'ru', 'hi', 'ar'] as const;

export type Language = (typeof languages)[number];

/**
 * @param tag BCP 47, e.g. `pt-BR`; the region makes no difference
 * @returns English where there are no words, and for what is no tag
 */
export function languageFor(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary) ?? 'en';
}
