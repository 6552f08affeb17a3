/**
 * Changes the rate of an endless stream of samples, one sample at a time, without ever losing its place: instants are
 * counted in whole numbers, so an hour later it is still exact. Equal rates pass samples through bit for bit.
 * Audio thread: everything is allocated in the constructor; no other method may allocate.
 */
import { designLowPass, type LowPass } from './low-pass.js';

export class Resampler {
  readonly fromRate: number;
  readonly #toRate: number;
  readonly #lowPass: LowPass;
  readonly #tapCount: number;
  /** The latest inputs, one for each tap, twice over: from `oldest` on they always lie side by side. */
  readonly #history: Float32Array;
  #oldest = 0;
  /** How far the next output lies behind an input sample, in parts of which `toRate` make one input sample. */
  #fraction = 0;
  #due = 0;
  #padding = 0;

  constructor(fromRate: number, toRate: number) {
    this.fromRate = fromRate;
    this.#toRate = toRate;
    this.#lowPass = designLowPass(fromRate, toRate);
    this.#tapCount = 2 * this.#lowPass.reach + 1;
    this.#history = new Float32Array(2 * this.#tapCount);
    this.reset();
  }

  /** How many samples must be pushed before `next` may be called. */
  get due(): number {
    return this.#due;
  }

  /** Forgets the past: the next output is the instant of the next input. */
  reset(): void {
    this.#history.fill(0);
    this.#fraction = 0;
    this.#due = this.#lowPass.reach + 1;
    this.#padding = 0;
  }

  push(sample: number): void {
    this.#history[this.#oldest] = sample;
    this.#history[this.#oldest + this.#tapCount] = sample;
    this.#oldest = (this.#oldest + 1) % this.#tapCount;
    this.#due--;
  }

  /**
   * Stands in for an input after the last one, which the last outputs need: the last one again, so that sound which is
   * cut short can fade. Nothing may be pushed from then on.
   */
  pad(): void {
    this.push(this.#history[this.#oldest + this.#tapCount - 1] ?? 0);
    this.#padding++;
  }

  get isPadded(): boolean {
    return this.#padding > 0;
  }

  /** The next output. Only when nothing is `due`. */
  next(): number {
    const { taps, phaseCount } = this.#lowPass;
    const phase = Math.min(Math.round((this.#fraction / this.#toRate) * phaseCount), phaseCount - 1);
    const tapCount = this.#tapCount;
    const row = phase * tapCount;
    const history = this.#history;
    const oldest = this.#oldest;
    let sum = 0;
    for (let index = 0; index < tapCount; index++) {
      sum += (taps[row + index] ?? 0) * (history[oldest + index] ?? 0);
    }
    const instant = this.#fraction + this.fromRate;
    this.#fraction = instant % this.#toRate;
    this.#due += (instant - this.#fraction) / this.#toRate;
    return sum;
  }

  /** How many outputs are still to come if only this many inputs follow, and silence after them. */
  outputsFor(inputs: number): number {
    return Math.ceil(((inputs + this.#buffered) * this.#toRate - this.#fraction) / this.fromRate);
  }

  /** How many inputs must follow for this many outputs. */
  inputsFor(outputs: number): number {
    return Math.max(0, Math.ceil((outputs * this.fromRate) / this.#toRate) - this.#buffered);
  }

  /** Inputs taken whose instant has not been output yet. */
  get #buffered(): number {
    return this.#lowPass.reach + 1 - this.#due - this.#padding;
  }
}
