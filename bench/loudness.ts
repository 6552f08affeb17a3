/**
 * How much quieter than it was sent a sound is heard, moment by moment. Pure. It compares with what was sent, since
 * speech has pauses of its own.
 */

export interface Moment {
  /** In the recording. */
  index: number;
  /** 1 when it is as loud as it was sent. */
  gain: number;
}

const momentMs = 10;
/** Where nothing was said, nothing can be quieter. */
const leastPower = 1e-4;

/**
 * @param sent at the recording's own rate; −1…1
 * @param offset where in the recording the sound begins
 */
export function gainsOf(
  recorded: Float32Array,
  sent: Float32Array,
  offset: number,
  sampleRate: number,
): Moment[] {
  const length = (momentMs / 1000) * sampleRate;
  const moments: Moment[] = [];
  for (
    let start = 0;
    start + length <= sent.length && offset + start + length <= recorded.length;
    start += length
  ) {
    let product = 0;
    let power = 0;
    for (let index = start; index < start + length; index++) {
      const expected = sent[index] ?? 0;
      product += expected * (recorded[offset + index] ?? 0);
      power += expected * expected;
    }
    if (power / length >= leastPower) moments.push({ index: offset + start, gain: product / power });
  }
  return moments;
}

/** How often it became quieter than `low` and louder than `high` again; a last time without the return counts. */
export function timesLowered(moments: readonly Moment[], low: number, high: number): number {
  let times = 0;
  let isLow = false;
  for (const { gain } of moments) {
    if (!isLow && gain < low) times++;
    if (gain < low) isLow = true;
    if (gain > high) isLow = false;
  }
  return times;
}

/** Where in the recording the sound begins: of all places around `near`, the one at which the two are most alike. */
export function alignmentOf(recorded: Float32Array, sent: Float32Array, near: number, reach: number): number {
  let best = { offset: near, likeness: -Infinity };
  for (let offset = Math.max(0, near - reach); offset <= near + reach; offset++) {
    let likeness = 0;
    for (let index = 0; index < sent.length; index++)
      likeness += (sent[index] ?? 0) * (recorded[offset + index] ?? 0);
    if (likeness > best.likeness) best = { offset, likeness };
  }
  return best.offset;
}
