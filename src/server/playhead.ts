/**
 * How far the client has got with playing what it was sent, by the clock: it plays in real time, and what is sent while
 * something plays comes after it. It is an estimate; the client alone knows.
 */
import { setTimeout as sleep } from 'node:timers/promises';

export class Playhead {
  readonly #now: () => number;
  #endsAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What has been sent and should not have been heard yet. */
  get remainingMs(): number {
    return Math.max(0, this.#endsAt - this.#now());
  }

  add(durationMs: number): void {
    this.#endsAt = Math.max(this.#endsAt, this.#now()) + durationMs;
  }

  /** The client throws away what it has not played. */
  stop(): void {
    this.#endsAt = 0;
  }

  /** Resolves when no more than `aheadMs` is left to play; rejects when the signal aborts. */
  async waitUntilLeft(aheadMs: number, signal: AbortSignal): Promise<void> {
    while (this.remainingMs > aheadMs) {
      await sleep(Math.ceil(this.remainingMs - aheadMs), undefined, { signal });
    }
  }
}
