/**
 * Tells vowels from noise: how like itself a sound is one period of a voice later. It must stay cheap, so it looks at a
 * quarter of the samples, which is enough for the harmonics below 2 kHz.
 */
import { captureRate } from './capture-rate.js';

const thinning = 4;
const thinRate = captureRate / thinning;
const lowestPitchHz = 70;
const highestPitchHz = 400;
const shortestLag = Math.floor(thinRate / highestPitchHz);
const longestLag = Math.ceil(thinRate / lowestPitchHz);
/** More than a period of the lowest voice: 18 ms. */
const comparedLength = 72;
const historyLength = longestLag + comparedLength;
/** Keeps digital silence from being divided by. */
const leastPower = 1e-12;

/** Audio thread: nothing is allocated but by the constructor. */
export class Voicing {
  readonly #history = new Float32Array(historyLength);
  #next = 0;
  #sum = 0;
  #sumBefore = 0;
  #summed = 0;

  /** @param sample at `captureRate` */
  take(sample: number): void {
    this.#sum += sample;
    if (++this.#summed < thinning) return;
    // The mean of neighbours is a low-pass, crude but enough.
    this.#history[this.#next] = this.#sum + this.#sumBefore;
    this.#next = (this.#next + 1) % historyLength;
    this.#sumBefore = this.#sum;
    this.#sum = 0;
    this.#summed = 0;
  }

  /** The highest normalized autocorrelation of the latest sound: 1 when it repeats itself, about 0.3 for noise. */
  get strength(): number {
    let strongest = 0;
    for (let lag = shortestLag; lag <= longestLag; lag++)
      strongest = Math.max(strongest, this.#likeness(lag));
    return strongest;
  }

  #likeness(lag: number): number {
    let product = 0;
    let power = leastPower;
    for (let ago = 1; ago <= comparedLength; ago++) {
      const now = this.#at(ago);
      const before = this.#at(ago + lag);
      product += now * before;
      power += (now * now + before * before) / 2;
    }
    return product / power;
  }

  #at(samplesAgo: number): number {
    return this.#history[(this.#next - samplesAgo + historyLength) % historyLength] ?? 0;
  }
}
