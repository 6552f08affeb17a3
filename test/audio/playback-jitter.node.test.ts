import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { hearAnswer, type Network } from './answer-by-network.js';
import { playbackByHand } from './processor-by-hand.js';
import { seededRandom } from './seeded-random.js';

const calm = { chunkMs: 100, pace: 1, delayMs: () => 0 } satisfies Network;

/** Anything up to twice this much later than the shortest way, as ± this much around the middle. */
function jittery(plusMinusMs: number, seed: number): Network {
  const random = seededRandom(seed * 2_654_435_761);
  return { ...calm, delayMs: () => 2 * plusMinusMs * random.fraction() };
}

/** Nothing comes through for so long, every two seconds; then all at once. */
function bursty(lengthMs: number, seed: number): Network {
  const phaseMs = seededRandom(seed * 2_654_435_761).fraction() * 2000;
  return { ...calm, delayMs: (sentMs) => Math.max(0, lengthMs - ((sentMs + phaseMs) % 2000)) };
}

const networks: [name: string, of: (seed: number) => Network][] = [
  ['± 50 ms of jitter', (seed) => jittery(50, seed)],
  ['± 150 ms of jitter', (seed) => jittery(150, seed)],
  ['± 400 ms of jitter', (seed) => jittery(400, seed)],
  ['bursts after 300 ms', (seed) => bursty(300, seed)],
  ['bursts after 600 ms', (seed) => bursty(600, seed)],
];

describe('an answer', () => {
  it('begins at once when it comes all at once', () => {
    const { waitedMs, gaps } = hearAnswer(playbackByHand(), 4000, { ...calm, pace: 1000 });
    assert.ok(waitedMs < 3, `${waitedMs} ms`);
    assert.deepEqual(gaps, []);
  });

  for (const chunkMs of [20, 100, 500]) {
    it(`begins within 40 ms and has no gap when it comes as it is played, ${chunkMs} ms at a time`, () => {
      const playback = playbackByHand();
      for (const most of [40, 30, 30]) {
        const { waitedMs, gaps } = hearAnswer(playback, 4000, { ...calm, chunkMs });
        assert.ok(waitedMs < most, `${waitedMs} ms`);
        assert.deepEqual(gaps, []);
      }
    });
  }

  for (const [name, of] of networks) {
    it(`has no gap through ${name}, once one answer has shown them`, () => {
      for (let seed = 1; seed <= 4; seed++) {
        const playback = playbackByHand();
        const network = of(seed);
        hearAnswer(playback, 8000, network);
        for (let answer = 2; answer <= 3; answer++) {
          const { gaps } = hearAnswer(playback, 8000, network);
          assert.deepEqual(gaps, [], `seed ${seed}, answer ${answer}`);
        }
      }
    });
  }

  it('has no gap after its first second through ± 150 ms of jitter when it is sent ahead, as EVI does', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { gaps } = hearAnswer(playbackByHand(), 8000, { ...jittery(150, seed), pace: 4 });
      const late = gaps.filter(({ atMs }) => atMs > 1000);
      assert.deepEqual(late, [], `seed ${seed}`);
    }
  });

  it('pauses once and long enough where the network stops, rather than again and again', () => {
    const { gaps } = hearAnswer(playbackByHand(), 4000, {
      ...calm,
      delayMs: (sentMs) => (sentMs < 1000 ? 0 : sentMs < 2000 ? 250 : 350),
    });
    assert.equal(gaps.length, 1);
    assert.ok(gaps[0] && gaps[0].lengthMs > 300 && gaps[0].lengthMs < 400, `${gaps[0]?.lengthMs} ms`);
  });

  it('begins early again after the network has calmed down', () => {
    const playback = playbackByHand();
    hearAnswer(playback, 8000, jittery(150, 1));
    const waits = Array.from({ length: 6 }, () => hearAnswer(playback, 10_000, calm).waitedMs);
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => b - a),
    );
    assert.ok((waits[0] ?? 0) > 100, `${waits[0]} ms`);
    assert.ok((waits.at(-1) ?? Infinity) < 30, `${waits.at(-1)} ms`);
  });
});
