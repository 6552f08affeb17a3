import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartPage } from '../../../bench/report/chart-page.js';
import { consoleText } from '../../../bench/report/console-text.js';
import { withResults } from '../../../bench/report/readme-section.js';
import { tableOf } from '../../../bench/report/table.js';
import { formatNumber, isMet, ratio } from '../../../bench/results.js';
import { example } from './example.js';

const [measure] = example.measures;
const [met, missed, unasked] = measure!.rows;

describe('the verdict of the bench', () => {
  it('holds ours against the target, by the figure the target is about', () => {
    assert.equal(isMet(met!), true);
    assert.equal(isMet(missed!), false);
    assert.equal(isMet({ ...missed!, target: { of: 'median', atMost: 15 } }), true);
  });

  it('is none where nothing is asked, or ours was not measured', () => {
    assert.equal(isMet(unasked!), undefined);
    assert.equal(isMet({ ...met!, figures: {} }), undefined);
  });

  it('tells how many times ours the others are, where that is a number', () => {
    assert.equal(ratio(met!, 'voice-react 0.2'), 4);
    assert.equal(ratio(met!, 'ours'), undefined);
    assert.equal(ratio(missed!, 'voice-react 0.2'), undefined);
    assert.equal(
      ratio({ ...unasked!, figures: { ...unasked!.figures, Vapi: met!.figures.ours! } }, 'Vapi'),
      undefined,
    );
  });
});

describe('what never happens', () => {
  const never = { n: 1, median: Infinity, p99: Infinity };
  const row = { ...met!, figures: { ours: never, 'voice-react 0.2': { n: 1, median: 3, p99: 4 } } };

  it('is told in a word, misses every target and is nobody’s multiple', () => {
    assert.equal(formatNumber(Infinity), 'never');
    assert.equal(isMet(row), false);
    assert.equal(ratio({ ...row, figures: { ...met!.figures, Vapi: never } }, 'Vapi'), undefined);
  });

  it('is drawn no longer than the chart is wide', () => {
    const html = chartPage({ ...example, measures: [{ ...measure!, rows: [row] }] });
    assert.match(html, />never</);
    assert.doesNotMatch(html, /NaN|Infinity/);
  });
});

describe('a number of the bench', () => {
  it('has the digits that count', () => {
    assert.deepEqual([0.1234, 12.34, 1240.4, 671_099, 8].map(formatNumber), [
      '0.12',
      '12.3',
      '1,240',
      '671,099',
      '8',
    ]);
  });
});

describe('the table of the bench', () => {
  it('has a column for everybody, and says what is missed', () => {
    assert.deepEqual(tableOf(measure!), {
      header: ['', 'ours', 'voice-react 0.2', 'target', ''],
      lines: [
        ['silence, ms', '8 (p99 14)', '32 (p99 1,240) ×4', 'p99 ≤ 15', 'met'],
        ['silence, busy, ms', '12.3 (p99 16)', '–', 'p99 ≤ 15', 'MISSED'],
        ['frames', '0', '–', '', ''],
      ],
    });
  });

  it('stands in straight columns on a terminal', () => {
    const lines = consoleText(example).split('\n').slice(3);
    assert.equal(new Set(lines.slice(0, 3).map((line) => line.search(/ours|8 \(|12\.3 \(/))).size, 1);
  });
});

describe('the README’s part of the bench', () => {
  const readme = 'before\n<!-- bench: begin -->\n\nold\n\n<!-- bench: end -->\nafter\n';

  it('is replaced between its marks, and nothing else is', () => {
    const written = withResults(readme, example);
    assert.match(written, /^before\n<!-- bench: begin -->\n/);
    assert.match(written, /<!-- bench: end -->\nafter\n$/);
    assert.doesNotMatch(written, /old/);
    assert.match(written, /2026-11-20 with `npm run bench` on 2 × a processor/);
    assert.match(written, /\| silence, busy, ms \| 12\.3 \(p99 16\) \| – \| p99 ≤ 15 \| MISSED \|/);
    assert.equal(withResults(written, example), written);
  });

  it('is not written where there is no place for it', () => {
    assert.throws(() => withResults('no marks', example), /no place/);
  });
});

describe('the page of charts', () => {
  const html = chartPage(example);

  it('draws everybody’s median to scale, in a row of its own', () => {
    const widths = [...html.matchAll(/<rect class="(ours|theirs)"[^>]* width="([\d.]+)"/g)].map(
      ([, who, width]) => ({
        who,
        width: Number(width),
      }),
    );
    assert.deepEqual(
      widths.map(({ who }) => who),
      ['ours', 'theirs', 'ours', 'ours'],
    );
    assert.ok(Math.abs(widths[1]!.width / widths[0]!.width - 4) < 0.1);
  });

  it('says what is missed, needs nothing else, and takes words for words', () => {
    assert.match(html, /silence, busy, ms — target: p99 ≤ 15, <strong>missed<\/strong>/);
    assert.match(html, /From &lt;there> to here\./);
    assert.doesNotMatch(html, /<script|src=|href=/);
  });
});
