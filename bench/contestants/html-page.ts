/** The page around a contestant: nothing that is not needed, and nothing that loads by itself. */
export function htmlPage(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
