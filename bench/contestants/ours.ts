/** Our widget, from `dist/`, on a page that loads it with the script and the element of the README. */
import type {} from '../../src/ui/element.js';
import type { Caller } from './contestant.js';
import { htmlPage } from './html-page.js';

const tag = 'hume-evi-widget';
const part = (name: string) => `${tag} >>> [part~=${name}]`;

export const ours: Caller = {
  name: 'ours',
  version: 'as built here',
  page: ({ origin }) =>
    htmlPage(
      '<script type="module" src="/dist/hume-evi-widget.js"></script>',
      `<${tag} auto-start token-url="${origin}/token" socket-url="${origin}/v0/evi/chat"></${tag}>`,
    ),
  files: () => Promise.resolve({}),
  field: part('input'),
  transcript: part('transcript'),
  async start(page, heldMs = 0) {
    // The first call begins as the launcher opens the panel, any other with the button in it.
    const isOpen = await page.$eval(tag, ({ open }) => open);
    await page.locator(part(isOpen ? 'start' : 'launcher')).click({ delay: heldMs });
  },
  async hangUp(page) {
    await page.locator(part('end')).click();
    await page.locator(part('start')).wait();
  },
};
