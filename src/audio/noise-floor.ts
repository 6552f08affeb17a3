/**
 * The power of the room's noise under whatever else is heard: the least that was seen of late, since speech has pauses
 * and noise has none. Powers only; it must not know what they were measured of.
 *
 * After R. Martin, Noise power spectral density estimation based on optimal smoothing and minimum statistics (2001),
 * in one band and with constant smoothing.
 */

/** The minimum is looked for in so many windows of so many powers each: 1.6 s of 10 ms frames. */
const windowCount = 8;
const windowLength = 20;
const smoothing = 0.7;
/** The least of a smoothed noise lies this much below its mean. */
const bias = 2;

/** Audio thread: nothing is allocated but by the constructor. */
export class NoiseFloor {
  readonly #minima = new Float32Array(windowCount).fill(Infinity);
  #window = 0;
  #seen = 0;
  #smoothed: number | undefined;

  get power(): number {
    return bias * this.#minima.reduce(lesser);
  }

  take(power: number): void {
    this.#smoothed = smoothing * (this.#smoothed ?? power) + (1 - smoothing) * power;
    this.#minima[this.#window] = Math.min(this.#minima[this.#window] ?? Infinity, this.#smoothed);
    if (++this.#seen < windowLength) return;
    this.#seen = 0;
    this.#window = (this.#window + 1) % windowCount;
    this.#minima[this.#window] = Infinity;
  }
}

function lesser(a: number, b: number): number {
  return Math.min(a, b);
}
