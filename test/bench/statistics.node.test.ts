import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureOf, percentile } from '../../bench/statistics.js';

describe('the figures of a series', () => {
  it('are its middle and its worst when it is short', () => {
    assert.deepEqual(figureOf([30, 10, 20]), { n: 3, median: 20, p99: 30 });
    assert.deepEqual(figureOf([7]), { n: 1, median: 7, p99: 7 });
  });

  it('leave the worst out once there are more than a hundred', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    assert.deepEqual(figureOf(values), { n: 200, median: 100, p99: 198 });
  });

  it('are values that occurred, and leave the series as it was', () => {
    const values = [4, 1, 3, 2];
    assert.equal(percentile(values, 50), 2);
    assert.deepEqual(values, [4, 1, 3, 2]);
  });

  it('cannot be had of nothing', () => {
    assert.throws(() => figureOf([]), RangeError);
  });
});
