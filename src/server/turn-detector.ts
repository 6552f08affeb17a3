/**
 * Finds the visitor's turns in sound: speech is what stands out from the noise of the room, a turn ends with enough
 * quiet after it. Its only clock is the number of samples it was given, so it comes to the same result however fast
 * they arrive; it must never look at the time.
 */
import type { Speech } from './engine.js';
import { levelDb } from './level.js';

const frameMs = 20;
/** A click is shorter than this. */
const onsetMs = 60;
/** Quiet kept before a turn, so that its first soft consonant is not lost. */
const paddingMs = 300;
/** Speech is this much louder than the noise floor, and never quieter than `quietestSpeechDb`. */
const aboveNoiseDb = 10;
const quietestSpeechDb = -45;
/** The noise floor drops to the quietest frame at once and creeps up, so a fan that starts is noise within seconds. */
const noiseRiseDbPerFrame = 3 * (frameMs / 1000);
const initialNoiseDb = -60;

export type TurnEvent =
  /** The visitor spoke during this much more of a turn that goes on. */
  { type: 'speech'; durationMs: number } | { type: 'turn'; speech: Speech };

export class TurnDetector {
  readonly #sampleRate: number;
  readonly #endOfTurnSilenceMs: number;
  readonly #startMs: number;
  readonly #frameLength: number;
  #rest = new Int16Array(0);
  #framesSeen = 0;
  #noiseDb = initialNoiseDb;
  #frames: Int16Array[] = [];
  /** Loud frames in a row before a turn, quiet ones in a row within it. */
  #run = 0;
  #turnBeginMs: number | undefined;

  /** @param startMs how much sound the client has sent before the first sample given to this detector */
  constructor(sampleRate: number, endOfTurnSilenceMs: number, startMs: number) {
    this.#sampleRate = sampleRate;
    this.#endOfTurnSilenceMs = endOfTurnSilenceMs;
    this.#startMs = startMs;
    this.#frameLength = Math.round((sampleRate * frameMs) / 1000);
  }

  /** How much sound there was up to now. */
  get heardMs(): number {
    return this.#startMs + this.#framesSeen * frameMs;
  }

  /** The turn that is going on, as far as it has been heard. */
  get unfinishedTurn(): Speech | undefined {
    if (this.#turnBeginMs === undefined) return undefined;
    return this.#speech(this.#turnBeginMs, this.heardMs - this.#run * frameMs);
  }

  push(samples: Int16Array): TurnEvent[] {
    const all = new Int16Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    all.set(samples, this.#rest.length);
    const events: TurnEvent[] = [];
    let start = 0;
    for (; start + this.#frameLength <= all.length; start += this.#frameLength) {
      const event = this.#hearFrame(all.slice(start, start + this.#frameLength));
      if (event) events.push(event);
    }
    this.#rest = all.slice(start);
    return events;
  }

  #hearFrame(frame: Int16Array): TurnEvent | undefined {
    this.#framesSeen++;
    this.#frames.push(frame);
    const level = levelDb(frame);
    const isLoud = level > Math.max(this.#noiseDb + aboveNoiseDb, quietestSpeechDb);
    this.#noiseDb = Math.min(level, this.#noiseDb + noiseRiseDbPerFrame);
    return this.#turnBeginMs === undefined
      ? this.#waitForOnset(isLoud)
      : this.#waitForEnd(isLoud, this.#turnBeginMs);
  }

  #waitForOnset(isLoud: boolean): TurnEvent | undefined {
    this.#run = isLoud ? this.#run + 1 : 0;
    const runMs = this.#run * frameMs;
    if (runMs < onsetMs) {
      if (this.#frames.length >= (paddingMs + onsetMs) / frameMs) this.#frames.shift();
      return undefined;
    }
    this.#turnBeginMs = this.heardMs - runMs;
    this.#run = 0;
    return { type: 'speech', durationMs: runMs };
  }

  #waitForEnd(isLoud: boolean, beginMs: number): TurnEvent | undefined {
    this.#run = isLoud ? 0 : this.#run + 1;
    if (isLoud) return { type: 'speech', durationMs: frameMs };
    const quietMs = this.#run * frameMs;
    if (quietMs < this.#endOfTurnSilenceMs) return undefined;
    const speech = this.#speech(beginMs, this.heardMs - quietMs);
    this.#turnBeginMs = undefined;
    this.#frames = this.#frames.slice(-paddingMs / frameMs);
    this.#run = 0;
    return { type: 'turn', speech };
  }

  #speech(beginMs: number, endMs: number): Speech {
    const samples = new Int16Array(this.#frames.length * this.#frameLength);
    this.#frames.forEach((frame, index) => samples.set(frame, index * this.#frameLength));
    return { samples, sampleRate: this.#sampleRate, beginMs, endMs };
  }
}
