/**
 * The gain at every edge of sound: a raised cosine that opens and closes sample by sample and may turn round half-way,
 * so that nothing ever jumps. Fully open it is exactly 1 and leaves samples as they are.
 */

/** Short enough to spare the first consonant, long enough not to click. */
const fadeMs = 3;

export class Fade {
  readonly #length: number;
  #position = 0;

  constructor(sampleRate: number) {
    this.#length = Math.round((fadeMs / 1000) * sampleRate);
  }

  /** How many samples it takes to fall silent from here. */
  get position(): number {
    return this.#position;
  }

  /** One sample further open. */
  rise(): number {
    this.#position = Math.min(this.#length, this.#position + 1);
    return this.#gain;
  }

  /** One sample further closed. */
  fall(): number {
    this.#position = Math.max(0, this.#position - 1);
    return this.#gain;
  }

  get #gain(): number {
    if (this.#position === this.#length) return 1;
    return 0.5 - 0.5 * Math.cos((Math.PI * this.#position) / this.#length);
  }
}
