import { expect } from '@open-wc/testing';
import { termOf } from '../../src/i18n/index.js';
import { english } from './english.js';

describe('the names of the measures', () => {
  const term = termOf(english);

  it('are found by the name that comes over the wire', () => {
    expect(term('expression', 'Calmness')).to.equal('Calmness');
    expect(term('expression', 'Surprise (negative)')).to.equal('Unpleasant surprise');
  });

  for (const name of ['Schadenfreude', 'constructor', '__proto__', '']) {
    it(`stay as they came where there is no word: “${name}”`, () => {
      expect(term('expression', name)).to.equal(name);
    });
  }

  it('are those of the page where it has its own', () => {
    const own = { expression: { Joy: 'Delight' }, de: { expression: { Joy: 'Wonne' } } };
    expect(termOf(english, own)('expression', 'Joy')).to.equal('Delight');
    expect(termOf({ ...english, $code: 'de' }, own)('expression', 'Joy')).to.equal('Wonne');
    expect(termOf(english, own)('expression', 'Calmness')).to.equal('Calmness');
  });
});
