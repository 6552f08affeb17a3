import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLink } from '../../../bench/network/link.js';

const always = (value: number) => () => value;

describe('a link of the network', () => {
  it('passes everything on at once when nothing is asked of it', () => {
    const link = createLink({}, 'down', always(1));
    assert.deepEqual([3, 4, 10].map(link), [3, 4, 10]);
  });

  it('takes half of the latency each way', () => {
    assert.equal(createLink({ latencyMs: 50 }, 'up', always(0))(100), 125);
    assert.equal(createLink({ latencyMs: 50 }, 'down', always(0))(100), 125);
  });

  it('spreads what the page receives evenly around a usual delay, and nothing that it sends', () => {
    const departures = [0, 0.5, 1].map((chance) =>
      createLink({ jitterMs: 150 }, 'down', always(chance))(1000),
    );
    assert.deepEqual(departures, [1000, 1150, 1300]);
    assert.equal(createLink({ jitterMs: 150 }, 'up', always(1))(1000), 1000);
  });

  it('lets what came during a burst go together', () => {
    const link = createLink({ burstMs: 400 }, 'down', always(0));
    assert.deepEqual([10, 390, 401, 800].map(link), [400, 400, 800, 800]);
  });

  it('lets nothing overtake, whatever chance says', () => {
    const gaps = fc.array(fc.tuple(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 2 });
    fc.assert(
      fc.property(gaps, (arrivals) => {
        let chance = 0;
        const link = createLink({ latencyMs: 20, jitterMs: 100 }, 'down', () => chance);
        let nowMs = 0;
        const departures = arrivals.map(([gapMs, value]) => {
          chance = value;
          return link((nowMs += gapMs));
        });
        assert.deepEqual(
          departures.toSorted((a, b) => a - b),
          departures,
        );
      }),
    );
  });
});
