/**
 * How long sound is held back before it begins, so that what comes late is no gap. It learns how much later chunks come
 * than the earliest one of their utterance, which is the relative delay of WebRTC's NetEQ (`packet_arrival_history.cc`);
 * keeps the peak rather than a percentile, since EVI sends few and long chunks; and changes the delay only where sound
 * begins or pauses (Ramjee et al., "Adaptive playout mechanisms", INFOCOM 1994), since nothing may be stretched or left
 * out. It must know nothing of sound but how long it is. Audio thread: no method allocates; time is what has been
 * rendered.
 */

/** Until something is learned: enough for a network in good order. */
const firstPreFillMs = 30;
/** Nobody waits longer: the limit for staying in a train of thought (Nielsen, "Usability Engineering", 1993, 5.5). */
export const longestPreFillMs = 1000;
/** A chunk must be there this much before it is due: a closing fade and a quantum, and half as much again. */
const leadMs = 9;
/** The latest seen so far is not yet the latest there will be … */
const leastAllowance = 1.5;
/**
 * … least of all when few have been seen: with this probability, the latest of n that are evenly spread is less than its
 * n-th root of the latest there can be.
 */
const risk = 0.05;
/** After so much sound without another late chunk, half of what was learned is forgotten. */
const halfLifeMs = 10_000;

export class JitterBuffer {
  /** Held back in any case. */
  #calmMs = firstPreFillMs;
  /** How late chunks are at worst. */
  #latestMs = 0;
  #chunks = 0;
  /** Since the first chunk of the run. */
  #elapsedMs = 0;
  /** In so much of that nothing was heard. */
  #silentMs = 0;
  /** How much sound has come in the run. */
  #receivedMs = 0;
  /** When the run would have had to begin to match the earliest chunk of the utterance. */
  #earliestMs = 0;

  /** All that came has been heard or dropped: a run begins with the next chunk. */
  restart(): void {
    this.#elapsedMs = 0;
    this.#silentMs = 0;
    this.#receivedMs = 0;
    this.#earliestMs = 0;
  }

  /** Time has passed on the audio thread. @param silentMs in so much of it nothing was heard */
  pass(ms: number, silentMs: number): void {
    this.#elapsedMs += ms;
    this.#silentMs += silentMs;
  }

  /**
   * A chunk has come.
   * @param isFirst of its utterance: how long that was in coming says how long it was thought about
   */
  arrive(durationMs: number, isFirst: boolean): void {
    const beginMs = this.#elapsedMs - this.#receivedMs;
    // An outage is no jitter either: what was held back before it is of no use any more.
    const isAnew = isFirst || beginMs - this.#earliestMs > longestPreFillMs;
    if (isAnew) this.#earliestMs = beginMs;
    this.#learn(beginMs - this.#earliestMs, durationMs);
    this.#earliestMs = Math.min(this.#earliestMs, beginMs);
    this.#receivedMs += durationMs;
  }

  /** Whether a chunk as late as the latest of late will still come in time if sound is held back no longer. */
  get mayPlay(): boolean {
    return this.#silentMs >= this.#earliestMs + this.#preFillMs;
  }

  get #preFillMs(): number {
    const allowance = Math.max(leastAllowance, risk ** (-1 / this.#chunks));
    return Math.min(longestPreFillMs, Math.max(this.#calmMs, this.#latestMs * allowance + leadMs));
  }

  #learn(latenessMs: number, durationMs: number): void {
    const remembered = 2 ** (-durationMs / halfLifeMs);
    this.#calmMs *= remembered;
    this.#latestMs = Math.max(this.#latestMs * remembered, latenessMs);
    this.#chunks++;
  }
}
