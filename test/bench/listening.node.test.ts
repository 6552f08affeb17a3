import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstLoud, lastLoud, onsetsIn, silencesIn } from '../../bench/listening.js';

/** `.` is silence, `x` is sound, `,` is less than anybody hears. */
const recording = (picture: string) =>
  Float32Array.from(picture, (sign) => ({ x: -0.3, ',': 0.0005 })[sign] ?? 0);

describe('listening to a recording', () => {
  it('finds where sound begins and ends, either way the wave goes', () => {
    assert.equal(firstLoud(recording('..,xx.x,.')), 3);
    assert.equal(firstLoud(recording('..,xx.x,.'), 5), 6);
    assert.equal(lastLoud(recording('..,xx.x,.')), 6);
    assert.equal(lastLoud(recording('..,xx.x,.'), 6), 4);
  });

  it('finds nothing where nothing is', () => {
    assert.equal(firstLoud(recording('..,.')), undefined);
    assert.equal(lastLoud(recording('')), undefined);
    assert.deepEqual(onsetsIn(recording('....'), 1), []);
  });

  it('counts a silence between sounds from a length on, and none before the first or after the last', () => {
    assert.deepEqual(silencesIn(recording('....xx..x,,,.x.....'), 3), [{ start: 9, length: 4 }]);
  });

  it('tells where each sound begins', () => {
    assert.deepEqual(onsetsIn(recording('..x.x...xx....x'), 3), [2, 8, 14]);
  });
});
