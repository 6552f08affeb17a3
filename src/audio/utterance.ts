/**
 * The sound of one utterance: puts its chunks in order, each heard at most once, and keeps count of what has been
 * read. It must not know about its neighbours; that is the queue's part. Audio thread: reading does not allocate.
 */

export interface Chunk {
  samples: Float32Array;
  readonly sampleRate: number;
  /** Something is missing before this chunk: it does not continue the wave of the one before. */
  followsGap: boolean;
}

export class Utterance {
  readonly id: string;
  /** What can be read, in order. None is empty. */
  readonly chunks: Chunk[] = [];
  /** Nothing more is expected: over as soon as it has run dry. */
  complete = false;
  /** Broken off: what is left ends in mid-wave. */
  cut = false;
  started = false;
  playedMs = 0;
  /** Samples read of the first chunk. */
  read = 0;
  readonly #held = new Map<number, Chunk>();
  #nextIndex = 0;

  constructor(id: string) {
    this.id = id;
  }

  /** A chunk is missing, and later ones wait for it. */
  get hasGap(): boolean {
    return this.#held.size > 0;
  }

  /** @param index its place, from 0; what has been heard or passed over already is not heard again */
  add(chunk: Chunk, index = this.#nextIndex): void {
    if (index < this.#nextIndex) return;
    this.#held.set(index, chunk);
    for (let next; (next = this.#held.get(this.#nextIndex));) this.#release(next, this.#nextIndex);
  }

  /** Waits no longer for what is missing. */
  closeGaps(): void {
    const waiting = [...this.#held].sort(([a], [b]) => a - b);
    for (const [index, chunk] of waiting) {
      chunk.followsGap = index > this.#nextIndex;
      this.#release(chunk, index);
    }
  }

  /** Breaks off, this many samples from now. */
  cutAfter(sampleCount: number): void {
    this.cut = true;
    this.#held.clear();
    let room = this.read + sampleCount;
    const kept = this.chunks.findIndex((chunk) => (room -= chunk.samples.length) <= 0);
    if (kept < 0) return;
    const last = this.chunks[kept];
    if (last) last.samples = last.samples.subarray(0, room + last.samples.length);
    this.chunks.length = kept + 1;
    this.#dropReadChunk();
  }

  /** The next sample, or silence when there is none. */
  next(): number {
    const sample = this.chunks[0]?.samples[this.read++] ?? 0;
    this.#dropReadChunk();
    return sample;
  }

  #release(chunk: Chunk, index: number): void {
    this.#held.delete(index);
    this.#nextIndex = index + 1;
    if (chunk.samples.length > 0) this.chunks.push(chunk);
  }

  #dropReadChunk(): void {
    const first = this.chunks[0];
    if (!first || this.read < first.samples.length) return;
    this.playedMs += (first.samples.length * 1000) / first.sampleRate;
    this.chunks.shift();
    this.read = 0;
  }
}
