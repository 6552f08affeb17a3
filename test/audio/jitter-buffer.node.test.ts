import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { JitterBuffer, longestPreFillMs } from '../../src/audio/jitter-buffer.js';

/** Chunks of 100 ms in the pace in which they are heard, each this much later than the first. */
function receive(jitter: JitterBuffer, delaysMs: readonly number[]): void {
  let clockMs = 0;
  jitter.restart();
  for (const [index, delayMs] of delaysMs.entries()) {
    pass(jitter, index * 100 + delayMs - clockMs);
    clockMs = index * 100 + delayMs;
    jitter.arrive(100, index === 0);
  }
}

/** Nothing is heard meanwhile. */
const pass = (jitter: JitterBuffer, ms: number) => jitter.pass(ms, ms);

/** How long the first chunk of a run is held back when nothing follows it. */
function waitMs(jitter: JitterBuffer): number {
  jitter.restart();
  jitter.arrive(100, true);
  let waitedMs = 0;
  for (; !jitter.mayPlay; waitedMs++) pass(jitter, 1);
  return waitedMs;
}

const onTime = (chunks: number) => Array.from({ length: chunks }, () => 0);

/** One that has seen enough to trust in what it has seen. */
function experienced(): JitterBuffer {
  const jitter = new JitterBuffer();
  receive(jitter, onTime(10));
  return jitter;
}

describe('the jitter buffer', () => {
  it('holds the first sound of a call back for 30 ms', () => {
    const waitedMs = waitMs(new JitterBuffer());
    assert.ok(waitedMs > 25 && waitedMs <= 30, `${waitedMs} ms`);
  });

  it('lets sound begin at once when it comes faster than it is played', () => {
    const jitter = new JitterBuffer();
    receive(jitter, [0, 300, 0, 200]);
    jitter.restart();
    jitter.arrive(500, true);
    assert.equal(jitter.mayPlay, false);
    pass(jitter, 10);
    jitter.arrive(500, false);
    assert.equal(jitter.mayPlay, true);
  });

  it('holds back half as much again as the latest chunk was late', () => {
    const jitter = experienced();
    receive(jitter, [0, 20, 100, 40]);
    const waitedMs = waitMs(jitter);
    assert.ok(waitedMs > 150 && waitedMs < 165, `${waitedMs} ms`);
  });

  it('holds back the longer the fewer chunks it has seen, since the latest of few is hardly the latest of all', () => {
    for (const chunks of [2, 3, 4, 5, 6]) {
      const jitter = new JitterBuffer();
      receive(jitter, [...onTime(chunks - 1), 100]);
      const waitedMs = waitMs(jitter);
      // The latest of so many, the one that waits included, comes within 100 ms of so many once in twenty times.
      const latestMs = 100 * 20 ** (1 / (chunks + 1));
      assert.ok(waitedMs > latestMs && waitedMs < latestMs + 10, `${chunks} chunks: ${waitedMs} ms`);
    }
  });

  it('measures lateness against the earliest chunk, not against the first', () => {
    const jitter = new JitterBuffer();
    receive(jitter, [0, -100, 0]);
    assert.ok(waitMs(jitter) > 150);
  });

  it('shrinks again when the network is calm, to no more than is due', () => {
    const jitter = experienced();
    receive(jitter, [0, 200]);
    const before = waitMs(jitter);
    receive(jitter, onTime(100));
    const after = waitMs(jitter);
    assert.ok(after > 0.4 * before && after < 0.6 * before, `${before} ms, then ${after} ms`);
    receive(jitter, onTime(1000));
    assert.ok(waitMs(jitter) <= 10);
  });

  it('never holds back longer than its bound', () => {
    const jitter = new JitterBuffer();
    receive(jitter, [0, 900]);
    const waitedMs = waitMs(jitter);
    assert.ok(waitedMs > 0.95 * longestPreFillMs && waitedMs <= longestPreFillMs, `${waitedMs} ms`);
  });

  it('learns nothing from a pause between two answers', () => {
    const jitter = new JitterBuffer();
    receive(jitter, onTime(3));
    pass(jitter, 60_000);
    receive(jitter, onTime(3));
    assert.ok(waitMs(jitter) <= 30);
  });

  it('learns nothing from the time it takes to think of a sentence while others are heard', () => {
    const jitter = new JitterBuffer();
    jitter.arrive(3000, true);
    for (const thinkingMs of [500, 2900, 3500]) {
      jitter.pass(thinkingMs, 0);
      jitter.arrive(3000, true);
    }
    assert.ok(waitMs(jitter) <= 30);
  });

  it('begins anew after an outage, and learns nothing from it', () => {
    const jitter = new JitterBuffer();
    jitter.restart();
    jitter.arrive(100, true);
    jitter.pass(100, 0);
    pass(jitter, 5000);
    jitter.arrive(100, false);
    assert.equal(jitter.mayPlay, false);
    pass(jitter, 30);
    assert.equal(jitter.mayPlay, true);
    assert.ok(waitMs(jitter) <= 30);
  });

  it('holds back after an underrun, too, until what it has learned from it is reached', () => {
    const jitter = experienced();
    receive(jitter, [0]);
    jitter.pass(100, 0);
    pass(jitter, 200);
    jitter.arrive(100, false);
    pass(jitter, 100);
    assert.equal(jitter.mayPlay, false);
    pass(jitter, 20);
    assert.equal(jitter.mayPlay, true);
  });
});
