/** Hands the visitor a file made in the page. It leaves nothing behind: no link in the page, no object URL. */

/** Long enough for every browser to have begun reading: some open the URL well after the click. */
const readingMs = 40_000;

export function download(content: string, name: string, mediaType: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  // A link works without being on the page.
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), readingMs);
}
