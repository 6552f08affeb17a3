/**
 * What is between 200 and 4000 Hz, where speech is strongest: rumble, hum and hiss are left out, so that powers of
 * different sounds compare. It must treat what is heard and what is played alike, whatever their rates.
 *
 * Formulas: R. Bristow-Johnson, Cookbook formulae for audio equalizer biquad filter coefficients.
 */

const lowestHz = 200;
const highestHz = 4000;

/** Audio thread: `next` does not allocate. */
export class SpeechBand {
  readonly #highPass: Biquad;
  readonly #lowPass: Biquad;

  constructor(sampleRate: number) {
    this.#highPass = new Biquad(lowestHz / sampleRate, 1);
    this.#lowPass = new Biquad(highestHz / sampleRate, -1);
  }

  next(sample: number): number {
    return this.#lowPass.next(this.#highPass.next(sample));
  }
}

/** A Butterworth filter of second order. */
class Biquad {
  readonly #edge: number;
  readonly #middle: number;
  readonly #a1: number;
  readonly #a2: number;
  #state1 = 0;
  #state2 = 0;

  /** @param side 1 lets pass what is above the frequency, −1 what is below */
  constructor(cyclesPerSample: number, side: 1 | -1) {
    const cosine = Math.cos(2 * Math.PI * cyclesPerSample);
    const alpha = Math.sin(2 * Math.PI * cyclesPerSample) / Math.SQRT2;
    this.#edge = (1 + side * cosine) / 2 / (1 + alpha);
    this.#middle = -2 * side * this.#edge;
    this.#a1 = (-2 * cosine) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  next(sample: number): number {
    const output = this.#edge * sample + this.#state1;
    this.#state1 = this.#middle * sample - this.#a1 * output + this.#state2;
    this.#state2 = this.#edge * sample - this.#a2 * output;
    return output;
  }
}
