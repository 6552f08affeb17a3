/** The results for the README, in Markdown between two marks, and their way into it. Pure. */
import type { Results } from '../results.js';
import { tableOf, type Table } from './table.js';

const begin = '<!-- bench: begin -->';
const end = '<!-- bench: end -->';

/** @throws when the marks are not there, in their order */
export function withResults(readme: string, results: Results): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The README has no place for the bench: ${begin} … ${end}.`);
  return `${readme.slice(0, from + begin.length)}\n\n${readmeSection(results)}\n\n${readme.slice(to)}`;
}

function readmeSection({ date, command, machine, browser, contestants, measures }: Results): string {
  const who = contestants.map(({ name, version }) => `${name} (${version})`).join(', ');
  const head = `Measured on ${date.slice(0, 10)} with \`${command}\` on ${machine}, ${browser}: ${who}. Medians, with the 99th percentile where there were several runs, and how many times ours the others are.`;
  const parts = measures.map((results) =>
    [`**${results.number}. ${results.title}.** ${results.remark}`, markdown(tableOf(results))].join('\n\n'),
  );
  return [head, ...parts].join('\n\n');
}

function markdown({ header, lines }: Table): string {
  const row = (words: readonly string[]) => `| ${words.join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...lines.map(row)].join('\n');
}
