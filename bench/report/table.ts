/** The results as rows of words: one line for each thing measured, one column for each contestant. Pure. */
import { formatNumber, isMet, ratio, targetInWords, type MeasureResults } from '../results.js';
import type { ContestantName, Row } from '../measure.js';

export interface Table {
  header: string[];
  lines: string[][];
}

export function tableOf({ rows }: MeasureResults): Table {
  const names = competing(rows);
  return {
    header: ['', ...names, 'target', ''],
    lines: rows.map((row) => [
      row.unit === '' ? row.what : `${row.what}, ${row.unit}`,
      ...names.map((name) => cell(row, name)),
      row.target ? targetInWords(row.target) : '',
      verdict(row),
    ]),
  };
}

/** Whoever has a figure in any of the rows, in the order in which they appear. */
function competing(rows: readonly Row[]): ContestantName[] {
  return [...new Set(rows.flatMap(({ figures }) => Object.keys(figures) as ContestantName[]))];
}

/** `12 (p99 15, n 20)`, and how many times ours it is. */
function cell(row: Row, name: ContestantName): string {
  const figure = row.figures[name];
  if (!figure) return '–';
  const { n, median, p99 } = figure;
  const spread = n === 1 ? '' : ` (p99 ${formatNumber(p99)})`;
  const times = ratio(row, name);
  return `${formatNumber(median)}${spread}${times === undefined ? '' : ` ×${formatNumber(Number(times.toPrecision(2)))}`}`;
}

function verdict(row: Row): string {
  const met = isMet(row);
  if (met === undefined) return '';
  return met ? 'met' : 'MISSED';
}
