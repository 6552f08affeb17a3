/**
 * How loud the assistant's own voice may come back through the microphone. What was played is remembered with a slow
 * decay, which covers the way through devices and room up to about 250 ms; how much of it comes back is learned while
 * nothing but echo is heard. Powers only, in steps of one frame: it must not know the delay, nor copy any sound.
 */
import { SpeechBand } from './speech-band.js';

/** By ten times the logarithm: −20 dB is what echo cancellation leaves at worst, −40 dB about what it should. */
const couplingAtFirst = powerOf(-20);
const leastCoupling = powerOf(-40);
const mostCoupling = 1;
/** Echo may be this much louder than what has been learned: rooms ring, and bursts do not always meet bursts. */
const margin = powerOf(5);
/** Each frame: 20 dB a second. */
const decay = powerOf(-0.2);
/** Each frame that had more, or less, than was expected: coupling settles where one in seven has more. */
const rise = powerOf(0.3);
const fall = powerOf(-0.05);
/** After a mistake. */
const leap = powerOf(6);
/** Below this nothing is played that one could speak over. */
const silence = powerOf(-70);
/** Less is learned of the echo of a pause. */
const pause = powerOf(-10);

/** Audio thread: nothing is allocated but by the constructor. */
export class EchoPath {
  readonly #band: SpeechBand;
  #energy = 0;
  #sampleCount = 0;
  #played = 0;
  #remembered = 0;
  #coupling = couplingAtFirst;
  readonly #addSample = (sample: number) => {
    this.#energy += this.#band.next(sample) ** 2;
  };

  /** @param sampleRate the loudspeaker's */
  constructor(sampleRate: number) {
    this.#band = new SpeechBand(sampleRate);
  }

  /** Whether something was played in the latest frame. */
  get isPlaying(): boolean {
    return this.#played > silence;
  }

  /** Notes what leaves for the loudspeaker. */
  play(samples: Float32Array): void {
    samples.forEach(this.#addSample);
    this.#sampleCount += samples.length;
  }

  /** To be called once for every frame of the microphone. @returns the most power its echo should have */
  nextFrame(): number {
    this.#played = this.#energy / Math.max(1, this.#sampleCount);
    this.#remembered = Math.max(this.#played, this.#remembered * decay);
    this.#energy = 0;
    this.#sampleCount = 0;
    return this.#remembered * this.#coupling * margin;
  }

  /** @param power of a frame that held no more than echo may have */
  learn(power: number): void {
    if (power > this.#remembered * this.#coupling) this.#setCoupling(this.#coupling * rise);
    else if (this.#played > this.#remembered * pause) this.#setCoupling(this.#coupling * fall);
  }

  /** What was taken for somebody else seems to have been echo. */
  distrust(): void {
    this.#setCoupling(this.#coupling * leap);
  }

  #setCoupling(coupling: number): void {
    this.#coupling = Math.max(leastCoupling, Math.min(mostCoupling, coupling));
  }
}

function powerOf(decibels: number): number {
  return 10 ** (decibels / 10);
}
