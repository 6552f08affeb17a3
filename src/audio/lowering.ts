/**
 * The gain that makes room for somebody who starts to speak: down at once, up again by itself. It turns round wherever
 * it stands, so that nothing ever jumps; fully up it leaves samples as they are.
 */

/** −12 dB. */
const lowestGain = 10 ** (-12 / 20);
const downMs = 10;
const upMs = 150;
/** From the first sample lowered to the first as loud as before. */
const wholeMs = 700;

/** Audio thread: nothing is allocated but by the constructor. */
export class Lowering {
  readonly #downLength: number;
  readonly #upLength: number;
  readonly #wholeLength: number;
  #samplesLeft = 0;
  /** 0 for fully up, 1 for fully down. */
  #depth = 0;
  #isOver = false;

  constructor(sampleRate: number) {
    this.#downLength = (downMs / 1000) * sampleRate;
    this.#upLength = (upMs / 1000) * sampleRate;
    this.#wholeLength = Math.round((wholeMs / 1000) * sampleRate);
  }

  /** From the next sample on; starts anew where it is down already. */
  begin(): void {
    this.#samplesLeft = this.#wholeLength;
    this.#isOver = false;
  }

  /** There is no need for it any more: what is lowered fades out as it is, what follows in silence is not lowered. */
  end(): void {
    this.#isOver = true;
  }

  /**
   * Lowers what is about to be played, in place.
   * @returns true once when its time has run out and nobody has ended it
   */
  shape(samples: Float32Array): boolean {
    if (this.#samplesLeft === 0) return false;
    if (this.#isOver && samples.every(isSilent)) this.#samplesLeft = this.#depth = 0;
    for (let index = 0; index < samples.length && this.#samplesLeft > 0; index++) {
      samples[index] = (samples[index] ?? 0) * this.#nextGain();
    }
    return this.#samplesLeft === 0 && !this.#isOver;
  }

  #nextGain(): number {
    this.#depth =
      this.#samplesLeft > this.#upLength
        ? Math.min(1, this.#depth + 1 / this.#downLength)
        : Math.max(0, this.#depth - 1 / this.#upLength);
    if (--this.#samplesLeft === 0) this.#depth = 0;
    return 1 - (1 - lowestGain) * (0.5 - 0.5 * Math.cos(Math.PI * this.#depth));
  }
}

function isSilent(sample: number): boolean {
  return sample === 0;
}
