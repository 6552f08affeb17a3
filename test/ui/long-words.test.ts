/** Languages differ in length. With every word two thirds longer than in English, all of it is still to be read. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { EviError, type EviErrorCode } from '../../src/headless.js';
import { launcherWords, languages, loadWords, termOf, type Translation } from '../../src/i18n/index.js';
import { panelView } from '../../src/ui/panel/panel.js';
import { english } from '../i18n/english.js';
import { assistantSays, panelModel, toolCall, visitorSays, type ModelChanges } from './panel-model.js';
import { shadowFixture } from './shadow-fixture.js';

const scores = { 'Aesthetic Appreciation': 0.5, 'Surprise (negative)': 0.4, Disappointment: 0.3 };
const messages = [assistantSays('Hello!', { scores }), visitorSays('A lamp.', { scores }), toolCall];
const codes = Object.keys(english)
  .filter((key) => key.startsWith('error:'))
  .map((key) => key.slice('error:'.length) as EviErrorCode);

const faces: Record<string, ModelChanges> = {
  'before a call': {},
  'before a text call': { callMode: 'text' },
  'during a call': { state: { status: 'live', messages, playingId: 'a1' } },
  'while it is about to end': {
    state: {
      status: 'live',
      warnings: [{ kind: 'inactivity', remainingMs: 30_000, endsAt: new Date(30_000) }],
    },
  },
  'while reconnecting': { state: { status: 'reconnecting', messages } },
  'after a call': { state: { status: 'ended', messages }, copying: { isDone: false } },
  ...Object.fromEntries(
    codes.map((code) => [`after ${code}`, { state: { status: 'failed', error: new EviError(code, '') } }]),
  ),
};

/** “Start call” → “Startsta callcal”. */
function lengthened(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.6)));
}

function lengthenedWord(word: unknown): unknown {
  if (typeof word === 'string') return lengthened(word);
  return typeof word === 'function'
    ? (time: string) => lengthened((word as (time: string) => string)(time))
    : word;
}

function longTranslation(): Translation {
  const long = (words: object) =>
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [
        key,
        key.startsWith('$') ? (word as unknown) : lengthenedWord(word),
      ]),
    );
  return { ...long(english), expression: long(english.expression) } as unknown as Translation;
}

/** What is wider than its room, or sticks out of the panel. */
function cutOff(root: ShadowRoot): string[] {
  const panel = root.querySelector('#panel')!.getBoundingClientRect();
  const boxes = [...root.querySelectorAll<HTMLElement>('#panel, #panel *')].filter(
    (box) => box.checkVisibility() && !box.closest('svg, .visually-hidden'),
  );
  return boxes
    .filter((box) => {
      const { left, right } = box.getBoundingClientRect();
      const isOutside = right > 0 && (left < panel.left - 0.5 || right > panel.right + 0.5);
      return isOutside || (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1);
    })
    .map((box) => `${box.localName} ${box.getAttribute('part') ?? box.className}: ${box.textContent.trim()}`);
}

async function assertFits(words: Translation): Promise<void> {
  const term = termOf(words);
  const { root, show } = await shadowFixture(panelView(panelModel({ term })));
  for (const [name, changes] of Object.entries(faces)) {
    show(panelView(panelModel({ ...changes, term })));
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(cutOff(root), name).to.deep.equal([]);
  }
}

describe('in a window of 320 pixels', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 1000, height: 800 }));

  it('words two thirds longer than the English ones are cut off nowhere', () =>
    assertFits(longTranslation()));

  it('a word that cannot be broken is found to stick out', async () => {
    const words = { ...english, 'error:mic-denied': 'x'.repeat(80), retry: 'x'.repeat(80) };
    const changes = faces['after mic-denied'];
    const { root } = await shadowFixture(panelView(panelModel({ ...changes, term: termOf(words) })));
    expect(cutOff(root)).not.to.be.empty;
  });

  for (const language of languages) {
    it(`no word of “${language}” is cut off`, async () =>
      assertFits({ ...launcherWords[language], ...(await loadWords(language)) }));
  }
});
