import { expect } from '@open-wc/testing';
import { languageFor, languages, launcherWords, loadWords } from '../../src/i18n/index.js';
import { english } from './english.js';

/** What is the same word in both languages, or a name. */
const cognates: Record<string, readonly string[]> = {
  volume: ['fr', 'pt', 'it'],
  microphone: ['fr'],
  saveAsText: ['de'],
  saveAsWebVtt: languages,
  saveAsJson: languages,
  message: ['fr'],
  transcript: ['fr'],
  'voice:assistant_message': ['fr'],
  Admiration: ['fr'],
  Adoration: ['fr'],
  Amusement: ['fr'],
  Concentration: ['fr'],
  Confusion: ['fr'],
  Contemplation: ['fr'],
  Horror: ['es', 'pt'],
  Nostalgia: ['es', 'pt', 'it'],
  Satisfaction: ['fr'],
  Triumph: ['de'],
};

/** The script of each language that has one of its own. */
const scripts: Partial<Record<(typeof languages)[number], RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  hi: /\p{Script=Devanagari}/u,
  ar: /\p{Script=Arabic}/u,
};

/** What is put into the words that take a time. */
const someTime = '8 s';

/** A word for every key, as a visitor reads it; the measures by their names. */
function read({ expression, ...words }: typeof english): [key: string, word: string][] {
  const plain = Object.entries(words).map(([key, word]): [string, string] => [
    key,
    typeof word === 'string' ? word : word(someTime),
  ]);
  return [...plain.filter(([key]) => !key.startsWith('$')), ...Object.entries(expression)];
}

describe('the language', () => {
  for (const [tag, language] of [
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['PT_pt', 'pt'],
    ['zh-Hans', 'en'],
    ['ara', 'en'],
    ['constructor', 'en'],
    ['no such language', 'en'],
    ['', 'en'],
  ]) {
    it(`of lang="${tag}" is ${language}`, () => expect(languageFor(tag!)).to.equal(language));
  }
});

for (const language of languages) {
  describe(`the words in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}`, () => {
    let words: typeof english;
    before(async () => {
      words = { ...launcherWords[language], ...(await loadWords(language)) };
    });

    it('are all there, and none is blank', () => {
      expect(read(words).map(([key]) => key)).to.have.members(read(english).map(([key]) => key));
      for (const [key, word] of read(words)) expect(word, key).to.match(/^\S(.*\S)?$/);
    });

    it('name 48 measures, each by a word of its own', () => {
      expect(new Set(Object.values(words.expression))).to.have.property('size', 48);
    });

    it('are plain sentences where they tell an error: no codes, no jargon', () => {
      for (const [key, word] of read(words).filter(([name]) => name.startsWith('error:'))) {
        expect(word, key).to.match(/[.。।]$/);
        expect(word, key).not.to.match(/token|socket|worklet|server|null|undefined|[A-Z]\d{4}/i);
      }
    });

    it('tell the time where they warn of it', () => {
      for (const kind of ['inactivity', 'max-duration'] as const) {
        expect(words[`warning:${kind}`](someTime)).to.include(someTime);
      }
    });

    it('say in which language they are, and in which direction it is written', () => {
      expect(words.$code).to.equal(language);
      expect(words.$dir).to.equal(language === 'ar' ? 'rtl' : 'ltr');
    });

    if (language === 'en') return;

    it('are not English', () => {
      const englishWords = new Map(read(english));
      const same = read(words).filter(([key, word]) => englishWords.get(key) === word);
      const expected = Object.keys(cognates).filter((key) => cognates[key]!.includes(language));
      expect(same.map(([key]) => key)).to.have.members(expected);
    });

    const script = scripts[language];
    if (script) {
      it('are in its script', () => {
        for (const [key, word] of read(words)) {
          if (!cognates[key]?.includes(language)) expect(word, key).to.match(script);
        }
      });
    }
  });
}
