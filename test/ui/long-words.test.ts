/** Languages differ in length. With every word two thirds longer than in English, all of it is still to be read. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { launcherWords, languages, loadWords, termOf, type Translation } from '../../src/i18n/index.js';
import { english } from '../i18n/english.js';
import { cutOff } from './cut-off.js';
import { faceFixture, faces } from './faces.js';

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

async function assertFits(words: Translation): Promise<void> {
  const { root, wear } = await faceFixture({ term: termOf(words) });
  for (const [name, changes] of Object.entries(faces)) {
    wear(changes);
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
    const { root, wear } = await faceFixture({ term: termOf(words) });
    wear(faces['after mic-denied']!);
    expect(cutOff(root)).not.to.be.empty;
  });

  for (const language of languages) {
    it(`no word of “${language}” is cut off`, async () =>
      assertFits({ ...launcherWords[language], ...(await loadWords(language)) }));
  }
});
