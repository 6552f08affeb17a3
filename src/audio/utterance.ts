/**
 * The sound of one utterance: puts its chunks in order, each heard at most once, and keeps count of what has been
 * read. It must not know about its neighbours; that is the queue's part. Audio thread: reading does not allocate.
 *
 * Chunks stay the buffers they came in, in a list instead of a ring: an answer of any length comes faster than it is
 * played, and a ring would have to lose some of it or to grow, on this thread. So nothing is copied but to be heard.
 */

export interface Chunk {
  /** Its place among the chunks of its utterance, from 0. */
  readonly index: number;
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
  /** The index that continues what has come. */
  nextIndex = 0;
  /** What came too early, in order. */
  readonly #held: Chunk[] = [];

  constructor(id: string) {
    this.id = id;
  }

  get hasAudio(): boolean {
    return this.chunks.length > 0;
  }

  /** A chunk is missing, and later ones wait for it. */
  get hasGap(): boolean {
    return this.#held.length > 0;
  }

  /**
   * What has come, has been heard or passed over already is not heard again.
   * @returns how much more can be read now, in ms
   */
  add(chunk: Chunk): number {
    const isKnown = this.#held.some(({ index }) => index === chunk.index);
    if (isKnown || chunk.index < this.nextIndex) return 0;
    this.#held.push(chunk);
    this.#held.sort((a, b) => a.index - b.index);
    let addedMs = 0;
    while (this.#held[0]?.index === this.nextIndex) addedMs += this.#release();
    return addedMs;
  }

  /** Waits no longer for what is missing. */
  closeGaps(): void {
    while (this.hasGap) this.#release();
  }

  /** Breaks off, this many samples from now. */
  cutAfter(sampleCount: number): void {
    this.cut = true;
    this.#held.length = 0;
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
    const first = this.chunks[0];
    if (!first) return 0;
    const sample = first.samples[this.read++] ?? 0;
    this.#dropReadChunk();
    return sample;
  }

  /** @returns how long the released chunk is, in ms */
  #release(): number {
    const chunk = this.#held.shift();
    if (!chunk) return 0;
    chunk.followsGap = chunk.index > this.nextIndex;
    this.nextIndex = chunk.index + 1;
    if (chunk.samples.length > 0) this.chunks.push(chunk);
    return durationMs(chunk);
  }

  #dropReadChunk(): void {
    const first = this.chunks[0];
    if (!first || this.read < first.samples.length) return;
    this.playedMs += durationMs(first);
    this.chunks.shift();
    this.read = 0;
  }
}

function durationMs({ samples, sampleRate }: Chunk): number {
  return (samples.length * 1000) / sampleRate;
}
