import { expect } from '@open-wc/testing';
import type { Utterance } from '../../../src/headless.js';
import { whereCut } from '../../../src/ui/panel/where-cut.js';

const text = 'We have three lamps for a desk.';
const cut = (heardMs: number, receivedMs = 3_100) => ({ isInterrupted: true, heardMs, receivedMs });

function heard(words: string, utterance: Utterance): string {
  const length = whereCut(words, utterance);
  expect(length, 'it was cut').not.to.be.undefined;
  return words.slice(0, length).trimEnd();
}

describe('where an interruption cut the words off', () => {
  it('falls between two words, after as much of the text as was heard of the sound', () => {
    expect(heard(text, cut(1_300))).to.equal('We have three');
    expect(heard(text, cut(1_700))).to.equal('We have three lamps');
  });

  it('counts a word as heard from its middle on', () => {
    expect(heard(text, cut(1_040))).to.equal('We have');
    expect(heard(text, cut(1_060))).to.equal('We have three');
  });

  it('leaves a comma with the word before it', () => {
    expect(heard('Yes, of course.', cut(800))).to.equal('Yes,');
  });

  it('is before the first word where nothing was heard, with or without sound', () => {
    expect(heard(text, cut(0))).to.equal('');
    expect(heard(text, cut(0, 0))).to.equal('');
    expect(heard('“Yes.”', cut(0))).to.equal('');
  });

  it('is at the very end where all of the sound was heard', () => {
    expect(heard(text, cut(3_100))).to.equal(text);
    expect(heard(text, cut(3_101))).to.equal(text);
  });

  it('finds words in languages that write no spaces', () => {
    const japanese = '机のランプが三つあります。';
    const words = heard(japanese, cut(1_000, 3_000));
    expect(words).not.to.equal('');
    expect(japanese.startsWith(words)).to.be.true;
    expect(words.length).to.be.below(japanese.length / 2);
  });

  it('is within any text, further on the more was heard', () => {
    for (const words of ['', '…', ' a  b ', '👩‍👩‍👧 family', 'one\ntwo\n\nthree', text]) {
      const lengths = Array.from({ length: 32 }, (_, step) => whereCut(words, cut(step * 100))!);
      expect(lengths, words).to.deep.equal(lengths.toSorted((a, b) => a - b));
      expect(lengths.at(-1), words).to.equal(words.length);
    }
  });

  it('is nowhere in what was heard to its end, or was not, without an interruption', () => {
    expect(whereCut(text, undefined)).to.be.undefined;
    expect(whereCut(text, { isInterrupted: false, heardMs: 900, receivedMs: 3_100 })).to.be.undefined;
  });

  it('is not known before the audio thread has told how much was heard', () => {
    expect(whereCut(text, { isInterrupted: true, receivedMs: 3_100 })).to.be.undefined;
  });
});
