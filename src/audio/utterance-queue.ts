/**
 * Which utterance is heard next and when one is over: utterances in the order they first arrived, each told about once.
 * What comes for an utterance that is over is dropped, be it flushed (it would revive what was interrupted) or played
 * (it would be heard after the sentence that followed it). It must not shape sound; that is the stream's part.
 * Audio thread: `ready`, `next` and `settle` allocate nothing but their reports.
 */
import type { PlaybackReport, PlayCommand } from './messages.js';
import { Utterance } from './utterance.js';

/** Ids remembered as over: many more than can still be under way, few enough for a call of any length. */
const rememberedIds = 256;

export class UtteranceQueue {
  readonly #report: (report: PlaybackReport) => void;
  readonly #utterances: Utterance[] = [];
  readonly #over = new Set<string>();
  /** The mark of the `finish` that waits for its `drained`. */
  #finish: number | undefined;

  constructor(report: (report: PlaybackReport) => void) {
    this.#report = report;
  }

  /** Nothing more is expected for now. */
  get finishing(): boolean {
    return this.#finish !== undefined;
  }

  /** The rate of the next sample once settled, `undefined` when there is none. */
  get sampleRate(): number | undefined {
    return this.#utterances[0]?.chunks[0]?.sampleRate;
  }

  /** Nothing is in hand that goes on. */
  get isDry(): boolean {
    return !this.#utterances.some(goesOn);
  }

  /** @returns how much more can be heard now, in ms */
  add({ id, index, samples, sampleRate }: PlayCommand): number {
    if (this.#over.has(id)) return 0;
    let utterance = this.#find(id);
    if (!utterance) this.#utterances.push((utterance = new Utterance(id)));
    utterance.complete = false;
    this.#finish = undefined;
    return utterance.add({ index: index ?? utterance.nextIndex, samples, sampleRate, followsGap: false });
  }

  /**
   * Drops an utterance but for the samples its fade needs, and whatever still comes for it. Its end is reported in any
   * case, with 0 when it was never heard, so that whoever flushed it knows it is gone.
   */
  flush(id: string, fadeSamples: number): void {
    if (this.#over.has(id)) return;
    this.#remember(id);
    const utterance = this.#find(id);
    if (utterance?.started) return utterance.cutAfter(fadeSamples);
    if (utterance) this.#utterances.splice(this.#utterances.indexOf(utterance), 1);
    this.#report({ type: 'ended', id, playedMs: 0 });
  }

  finish(mark: number): void {
    this.#finish = mark;
    for (const utterance of this.#utterances) {
      utterance.complete = true;
      utterance.closeGaps();
    }
  }

  /** How many samples of this rate follow without an edge, counted no further than a little beyond `limit`. */
  ready(sampleRate: number, limit: number): number {
    let count = 0;
    for (let place = 0, utterance; (utterance = this.#utterances[place]); place++) {
      const { chunks, cut, hasGap, read } = utterance;
      for (let index = 0, chunk; (chunk = chunks[index]); index++) {
        if (chunk.sampleRate !== sampleRate || chunk.followsGap || count >= limit) return count;
        count += chunk.samples.length - (index === 0 ? read : 0);
      }
      if (cut || hasGap) return count;
    }
    return count;
  }

  /** The next sample; only as many as are `ready`. */
  next(): number {
    let utterance = this.#utterances[0];
    while (utterance && !utterance.hasAudio) {
      this.#end(utterance);
      utterance = this.#utterances[0];
    }
    if (!utterance) return 0;
    if (!utterance.started) {
      utterance.started = true;
      this.#report({ type: 'started', id: utterance.id });
    }
    return utterance.next();
  }

  /**
   * To be called in silence only: ends what has been heard, gives up what is missing once something else waits for it,
   * and lets the next sound begin wherever its wave stands.
   */
  settle(): void {
    for (let first; (first = this.#utterances[0]) && !first.hasAudio;) {
      const mayContinue = !first.complete && !first.cut;
      if (mayContinue && !this.#utterances.some(hasAudio)) return;
      if (first.hasGap) first.closeGaps();
      else this.#end(first);
    }
    const chunk = this.#utterances[0]?.chunks[0];
    if (chunk) chunk.followsGap = false;
    else if (this.#finish !== undefined && this.#utterances.length === 0) {
      this.#report({ type: 'drained', mark: this.#finish });
      this.#finish = undefined;
    }
  }

  #find(id: string): Utterance | undefined {
    return this.#utterances.find((utterance) => utterance.id === id);
  }

  #end(utterance: Utterance): void {
    this.#utterances.shift();
    this.#remember(utterance.id);
    this.#report({ type: 'ended', id: utterance.id, playedMs: utterance.playedMs });
  }

  #remember(id: string): void {
    this.#over.add(id);
    if (this.#over.size <= rememberedIds) return;
    for (const oldest of this.#over) return void this.#over.delete(oldest);
  }
}

function hasAudio(utterance: Utterance): boolean {
  return utterance.hasAudio;
}

function goesOn(utterance: Utterance): boolean {
  return utterance.hasAudio && !utterance.cut;
}
