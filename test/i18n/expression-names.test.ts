import { expect } from '@open-wc/testing';
import { english } from '../../src/i18n/index.js';
import { englishExpressions } from '../../src/i18n/en-expressions.js';

describe('the names of the measures', () => {
  it('are there for all 48, each of its own', () => {
    const words = Object.values(englishExpressions);
    expect(new Set(words)).to.have.property('size', 48);
    for (const word of words) expect(word).to.match(/^[A-Z][a-z]+( [a-z]+)*$/);
  });

  it('are found by the name that comes over the wire', () => {
    expect(english.expression('Calmness')).to.equal('Calmness');
    expect(english.expression('Surprise (negative)')).to.equal('Unpleasant surprise');
  });

  for (const name of ['Schadenfreude', 'constructor', '__proto__', '']) {
    it(`stay as they came where there is no word: “${name}”`, () => {
      expect(english.expression(name)).to.equal(name);
    });
  }
});
