/**
 * The widget as a visitor meets it: what they click and type, what they read, what they hear. It finds everything by
 * the widget's published parts and events, and must not reach for anything a page could not.
 */
import type { Page } from 'puppeteer-core';

type Part =
  | 'launcher'
  | 'settings'
  | 'close'
  | 'agree'
  | 'start'
  | 'mute'
  | 'pause'
  | 'end'
  | 'input'
  | 'status'
  | 'error'
  | 'message'
  | 'microphone-prompt'
  | 'retry';

interface Diary {
  /** The status words in the order they were announced. */
  statuses: string[];
  /** The words that were still growing, as each was shown. */
  growing: string[];
  /** The utterances whose last sound was heard. */
  heard: string[];
  interruptions: number;
}

declare global {
  interface Window {
    diary: Diary;
  }
}

export interface Panel {
  click(part: Part): Promise<void>;
  /** Types a line into the field and presses Enter. */
  write(line: string): Promise<void>;
  /** All words of this part, one entry for each place it is at; of a message, not how it sounded. */
  words(part: Part): Promise<string[]>;
  /** Resolves when this part, at one of its places, says so. */
  reads(part: Part, words: string): Promise<void>;
  /** Resolves when the last sound of these utterances has left the loudspeaker. */
  hears(utterances: readonly { id: string }[]): Promise<void>;
  diary(): Promise<Diary>;
}

const selector = (part: Part) => `hume-evi-widget >>> [part~=${part}]`;

export async function panelOf(page: Page): Promise<Panel> {
  await page.evaluate(keepDiary);
  const words = (part: Part) =>
    page.$$eval(selector(part), (places) =>
      places.map((place) => {
        const said = place.cloneNode(true) as Element;
        said.querySelector('[part=expressions]')?.remove();
        return said.textContent.replace(/\s+/g, ' ').trim();
      }),
    );
  async function click(part: Part): Promise<void> {
    // Puppeteer's own waiting does not notice what changes in a shadow tree.
    await page.waitForFunction(
      (name) => document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector(`[part~=${name}]`),
      {},
      part,
    );
    await page.locator(selector(part)).click();
  }
  return {
    click,
    async write(line) {
      await click('input');
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    },
    words,
    reads: async (part, expected) => {
      await page.waitForFunction(
        (name, wanted) => {
          const { shadowRoot } = document.querySelector('hume-evi-widget')!;
          const places = [...shadowRoot!.querySelectorAll(`[part~=${name}]`)];
          return places.some(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(wanted));
        },
        {},
        part,
        expected,
      );
    },
    hears: async (utterances) => {
      await page.waitForFunction(
        (ids) => ids.every((id) => window.diary.heard.includes(id)),
        {},
        utterances.map(({ id }) => id),
      );
    },
    diary: () => page.evaluate(() => window.diary),
  };
}

/** Runs in the page. */
function keepDiary(): void {
  const widget = document.querySelector('hume-evi-widget')!;
  const diary: Diary = { statuses: [], growing: [], heard: [], interruptions: 0 };
  window.diary = diary;
  widget.addEventListener('evi-audio-end', ({ id }) => diary.heard.push(id));
  widget.addEventListener('evi-interruption', () => diary.interruptions++);

  const note = (entries: string[], part: string) => {
    const words = widget.shadowRoot?.querySelector(part)?.textContent.trim();
    if (words && words !== entries.at(-1)) entries.push(words);
  };
  new MutationObserver(() => {
    note(diary.statuses, '[part=status] [role=status]');
    note(diary.growing, '.growing .words');
  }).observe(widget.shadowRoot!, { subtree: true, childList: true, characterData: true });
}
