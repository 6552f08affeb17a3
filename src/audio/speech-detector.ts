/**
 * Notices that the visitor starts to speak, within 60 ms of clear speech: sound that stands out from the room's noise
 * and from the assistant's echo, part of it voiced, and growing. Clicks are too short for it, noise is not voiced, and
 * what falls from its first instant on is a slam. Its only clock is the number of samples it was given.
 */
import { captureRate } from './capture-rate.js';
import type { EchoPath } from './echo-path.js';
import { NoiseFloor } from './noise-floor.js';
import { SpeechBand } from './speech-band.js';
import { Voicing } from './voicing.js';

const frameLength = captureRate / 100;
/** Speech has this much more power than noise, 9 dB … */
const aboveNoise = 8;
/** … and never less than this, −50 dBFS. */
const quietestSpeech = 1e-5;
const leastVoicing = 0.5;
/** Frames of 10 ms: so many more that stand out than that do not, and so many of these voiced. */
const framesOfSpeech = 6;
const voicedFrames = 3;
/** A slam is loudest within so many frames; speech goes on to have this much more power, 2 dB. */
const framesOfAttack = 2;
const growth = 1.6;
/** After this much quiet, 300 ms, whoever speaks starts to speak. */
const framesOfQuiet = 30;

/** Audio thread: nothing is allocated but by the constructor. */
export class SpeechDetector {
  readonly #echo: EchoPath;
  readonly #band = new SpeechBand(captureRate);
  readonly #noise = new NoiseFloor();
  readonly #voicing = new Voicing();
  #energy = 0;
  #sampleCount = 0;
  #isSpeaking = false;
  #quiet = 0;
  /** How many more frames stood out than did not, since the first that did; never below 0. */
  #evidence = 0;
  #voiced = 0;
  #heard = 0;
  #attack = 0;
  #peak = 0;

  constructor(echo: EchoPath) {
    this.#echo = echo;
  }

  /**
   * @param sample at `captureRate`
   * @returns true once for every time somebody starts to speak
   */
  hear(sample: number): boolean {
    const inBand = this.#band.next(sample);
    this.#voicing.take(inBand);
    this.#energy += inBand ** 2;
    if (++this.#sampleCount < frameLength) return false;
    const power = this.#energy / frameLength;
    this.#energy = 0;
    this.#sampleCount = 0;
    return this.#takeFrame(power);
  }

  #takeFrame(power: number): boolean {
    const echo = this.#echo.nextFrame();
    this.#noise.take(power);
    if (power <= echo) this.#echo.learn(power);
    if (power > Math.max(echo, aboveNoise * this.#noise.power, quietestSpeech)) this.#takeLoud(power);
    else this.#takeQuiet();
    return this.#isStarting();
  }

  #takeLoud(power: number): void {
    if (this.#evidence === 0) this.#voiced = this.#heard = this.#attack = this.#peak = 0;
    this.#quiet = 0;
    this.#evidence++;
    this.#heard++;
    this.#peak = Math.max(this.#peak, power);
    if (this.#heard <= framesOfAttack) this.#attack = this.#peak;
    if (!this.#isSpeaking && this.#voicing.strength > leastVoicing) this.#voiced++;
  }

  #takeQuiet(): void {
    this.#quiet++;
    this.#evidence = Math.max(0, this.#evidence - 1);
    if (this.#quiet < framesOfQuiet) return;
    this.#isSpeaking = false;
    this.#evidence = 0;
  }

  #isStarting(): boolean {
    if (this.#isSpeaking) return false;
    this.#isSpeaking =
      this.#evidence >= framesOfSpeech && this.#voiced >= voicedFrames && this.#peak >= growth * this.#attack;
    return this.#isSpeaking;
  }
}
