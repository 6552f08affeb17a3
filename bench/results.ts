/** What one run of the bench found, as it is kept in `bench.json`, and the verdicts that follow from it. Pure. */
import type { ContestantName, Row, Target } from './measure.js';

export interface MeasureResults {
  number: number;
  title: string;
  remark: string;
  rows: Row[];
}

export interface Results {
  /** ISO 8601. */
  date: string;
  command: string;
  machine: string;
  browser: string;
  /** Who competed, and with which version. */
  contestants: { name: ContestantName; version: string }[];
  measures: MeasureResults[];
}

/** @returns whether ours reaches what it should; `undefined` where nothing is asked, or nothing was measured */
export function isMet({ figures, target }: Row): boolean | undefined {
  if (!target || !figures.ours) return undefined;
  return figures.ours[target.of] <= target.atMost;
}

/** @returns how many times ours theirs is, by their medians; `undefined` where that is no number */
export function ratio({ figures }: Row, name: ContestantName): number | undefined {
  const [ours, theirs] = [figures.ours?.median, figures[name]?.median];
  if (name === 'ours' || ours === undefined || theirs === undefined) return undefined;
  const times = theirs / ours;
  return Number.isFinite(times) ? times : undefined;
}

export function targetInWords({ of, atMost }: Target): string {
  return `${of} ≤ ${formatNumber(atMost)}`;
}

/** Three digits that count, more where the number itself has more. */
export function formatNumber(value: number): string {
  if (value === Infinity) return 'never';
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: 0, maximumFractionDigits: decimals });
}
