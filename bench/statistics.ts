/** The few figures a series of measurements is told by. Pure; nothing here knows what was measured. */

export interface Figure {
  /** How many measurements. */
  n: number;
  median: number;
  p99: number;
}

/** @throws {RangeError} when nothing was measured: a figure of nothing would look like a good one */
export function figureOf(values: readonly number[]): Figure {
  return { n: values.length, median: percentile(values, 50), p99: percentile(values, 99) };
}

/**
 * By nearest rank: always one of the values. Of fewer than a hundred, the 99th percentile is the worst.
 * @param percent above 0, up to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}
