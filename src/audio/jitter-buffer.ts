/**
 * How long sound is held back before it begins, so that what comes late is no gap. It learns how much later chunks come
 * than the earliest one of their run, which is the relative delay of WebRTC's NetEQ (`packet_arrival_history.cc`);
 * keeps the peak rather than a percentile, since EVI sends few and long chunks; and changes the delay only where sound
 * begins (Ramjee et al., "Adaptive playout mechanisms", INFOCOM 1994), since nothing may be stretched or left out.
 * It must know nothing of sound but how long it is. Audio thread: no method allocates; time is what has been rendered.
 */

/** Until something is learned: enough for a network in good order. */
const firstPreFillMs = 30;
/** Nobody waits longer: the limit for staying in a train of thought (Nielsen, "Usability Engineering", 1993, 5.5). */
export const longestPreFillMs = 1000;
/** A chunk must be there this much before it is due: a closing fade and a quantum. */
const leadMs = 6;
/** The latest seen so far is not yet the latest there will be. */
const allowance = 1.5;
/** After so much sound without another late chunk, half of what was learned is forgotten. */
const halfLifeMs = 10_000;

export class JitterBuffer {
  #preFillMs = firstPreFillMs;
  /** Since the first chunk of the run, less the sound that had been played when it last ran dry. */
  #elapsedMs = 0;
  /** How much sound has come since it last ran dry. */
  #receivedMs = 0;
  /** When the run would have had to begin to match its earliest chunk: 0, or before it when one came early. */
  #earliestMs = 0;

  /** A run begins with the next chunk: how long that was in coming says nothing about the network. */
  restart(): void {
    this.#elapsedMs = 0;
    this.#receivedMs = 0;
    this.#earliestMs = 0;
  }

  /** Time has passed on the audio thread. */
  pass(ms: number): void {
    this.#elapsedMs += ms;
  }

  /** A chunk has come. @param afterUnderrun all that came before it had been played */
  arrive(durationMs: number, afterUnderrun = false): void {
    if (afterUnderrun) {
      this.#elapsedMs -= this.#receivedMs;
      this.#receivedMs = 0;
    }
    const beginMs = this.#elapsedMs - this.#receivedMs;
    const latenessMs = beginMs - this.#earliestMs;
    if (latenessMs > longestPreFillMs) {
      // An outage is no jitter.
      this.restart();
    } else {
      this.#learn(latenessMs, durationMs);
      this.#earliestMs = Math.min(this.#earliestMs, beginMs);
    }
    this.#receivedMs += durationMs;
  }

  /** Whether a chunk as late as the latest of late would still come in time if sound began now. */
  get mayBegin(): boolean {
    return this.#elapsedMs >= this.#earliestMs + this.#preFillMs;
  }

  #learn(latenessMs: number, durationMs: number): void {
    const rememberedMs = this.#preFillMs * 2 ** (-durationMs / halfLifeMs);
    const neededMs = (latenessMs + leadMs) * allowance;
    this.#preFillMs = Math.min(Math.max(rememberedMs, neededMs), longestPreFillMs);
  }
}
