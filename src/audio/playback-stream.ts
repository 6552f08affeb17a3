/**
 * What is heard: runs of sound with silence between them. Inside a run, across chunks and sentences, samples follow
 * one another exactly; a run opens and closes with a fade, also when the network stops delivering, since the last
 * few milliseconds of what is there are always kept for it. Fades rest on one rule: close as soon as no more
 * is left than closing takes. When a run may begin is the jitter buffer's to say, and whether it began too early: then
 * the next pause of the voice closes it. What is heard is never changed for that.
 */
import { Fade } from './fade.js';
import { JitterBuffer } from './jitter-buffer.js';
import type { PlayCommand } from './messages.js';
import { Resampler } from './resampler.js';
import type { UtteranceQueue } from './utterance-queue.js';

/** How far ahead is counted what is in hand: more than a fade and a quantum take together. */
const horizonMs = 100;
/** Quieter is no voice, −50 dBFS; between words, and before most stops, it is so for some 50 ms or more. */
const quietest = 10 ** (-50 / 20);
const pauseMs = 20;

export class PlaybackStream {
  readonly #queue: UtteranceQueue;
  readonly #sampleRate: number;
  readonly #fade: Fade;
  readonly #jitter = new JitterBuffer();
  /** The utterance that has come last, or goes on coming. */
  #arriving: string | undefined;
  /** One for every rate that has occurred, made when its first chunk arrives. */
  readonly #resamplers = new Map<number, Resampler>();
  /** The one of the present run; `undefined` in silence. */
  #run: Resampler | undefined;
  /** So many of the latest samples were too quiet for a voice. */
  #quietLength = 0;

  /** @param sampleRate what the loudspeaker takes */
  constructor(queue: UtteranceQueue, sampleRate: number) {
    this.#queue = queue;
    this.#sampleRate = sampleRate;
    this.#fade = new Fade(sampleRate);
  }

  /** A chunk has come. */
  play(command: PlayCommand): void {
    const { sampleRate } = command;
    if (!this.#resamplers.has(sampleRate)) {
      this.#resamplers.set(sampleRate, new Resampler(sampleRate, this.#sampleRate));
    }
    const { isDry } = this.#queue;
    const addedMs = this.#queue.add(command);
    if (addedMs === 0) return;
    const isFirst = command.id !== this.#arriving;
    this.#arriving = command.id;
    // Silence between utterances is a pause; within one, its next chunk is late.
    if (isDry && isFirst) this.#jitter.restart();
    this.#jitter.arrive(addedMs, isFirst);
  }

  flush(id: string): void {
    this.#queue.flush(id, this.#run?.inputsFor(this.#fade.position) ?? 0);
  }

  /** Fills one quantum. Does not allocate. */
  render(output: Float32Array): void {
    let filled = 0;
    this.#run ??= this.#begin();
    while (this.#run && filled < output.length) {
      filled = this.#renderRun(this.#run, output, filled);
      if (filled < output.length) this.#run = this.#begin();
    }
    output.fill(0, filled);
    this.#jitter.pass(this.#toMs(output.length), this.#toMs(output.length - filled));
  }

  get #mayPlay(): boolean {
    return this.#queue.finishing || this.#jitter.mayPlay;
  }

  /** @returns the resampler of a new run, if one may begin */
  #begin(): Resampler | undefined {
    this.#queue.settle();
    const { sampleRate } = this.#queue;
    if (sampleRate === undefined || !this.#mayPlay) return undefined;
    const resampler = this.#resamplers.get(sampleRate);
    resampler?.reset();
    this.#quietLength = 0;
    return resampler;
  }

  /** @returns how far the output is filled; short of its end only when the run is over */
  #renderRun(resampler: Resampler, output: Float32Array, start: number): number {
    let inputs = resampler.isPadded ? 0 : this.#ready(resampler.fromRate);
    let outputs = resampler.outputsFor(inputs);
    const pauseLength = this.#mayPlay ? Infinity : (pauseMs / 1000) * resampler.fromRate;
    let index = start;
    for (; index < output.length; index++, outputs--) {
      const closes = outputs <= this.#fade.position || this.#quietLength >= pauseLength;
      if (closes && this.#fade.position === 0) break;
      for (; resampler.due > 0; inputs--) {
        if (inputs > 0) resampler.push(this.#next());
        else resampler.pad();
      }
      const gain = closes ? this.#fade.fall() : this.#fade.rise();
      output[index] = resampler.next() * gain;
    }
    return index;
  }

  #next(): number {
    const sample = this.#queue.next();
    this.#quietLength = Math.abs(sample) < quietest ? this.#quietLength + 1 : 0;
    return sample;
  }

  #toMs(outputs: number): number {
    return (outputs / this.#sampleRate) * 1000;
  }

  #ready(sampleRate: number): number {
    return this.#queue.ready(sampleRate, (horizonMs / 1000) * sampleRate);
  }
}
