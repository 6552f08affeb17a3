import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseOptions } from '../../bench/options.js';

describe('the command line of the bench', () => {
  it('asks for everything when it says nothing', () => {
    assert.deepEqual(parseOptions([]), { readme: false });
  });

  it('names measures, a number of runs, and the README', () => {
    assert.deepEqual(parseOptions(['--only', '3,5', '--runs', '7', '--readme']), {
      only: [3, 5],
      runs: 7,
      readme: true,
    });
  });

  for (const words of [['--only', '3,'], ['--runs', '0'], ['--runs', '2.5'], ['--fast'], ['3']]) {
    it(`is refused when it says ${words.join(' ')}`, () => {
      assert.throws(() => parseOptions(words));
    });
  }
});
