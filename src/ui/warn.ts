/** The one place of all the sources that writes to the console: mistakes in a page's HTML are never fatal, but are told. */
export function warn(sentence: string): void {
  // eslint-disable-next-line no-console -- see above
  console.warn(sentence);
}
