/** The one place that decides in which language an element speaks. Whether its words are loaded is not its business. */
import { languageFor, type Language } from '../i18n/index.js';

/** That of the element itself, else of the part of the page it stands in, else of the page, else of the browser. */
export function languageOf(host: HTMLElement): Language {
  const marked = host.closest<HTMLElement>('[lang]:not([lang=""])');
  const tags = [host.lang, marked?.lang, document.documentElement.lang, navigator.language];
  return languageFor(tags.find(Boolean) ?? '');
}
