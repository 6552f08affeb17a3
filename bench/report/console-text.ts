/** The results for a terminal: aligned columns, one table for each measure. Pure. */
import type { Results } from '../results.js';
import { tableOf, type Table } from './table.js';

export function consoleText({ date, machine, browser, measures }: Results): string {
  const head = `${date}  ${machine}  ${browser}`;
  const parts = measures.map((results) =>
    [`${results.number}. ${results.title}`, aligned(tableOf(results))].join('\n'),
  );
  return [head, ...parts].join('\n\n');
}

function aligned({ header, lines }: Table): string {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((word, column) => word.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
