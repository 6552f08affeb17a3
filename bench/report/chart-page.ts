/**
 * The results as one page that needs nothing else: for everything measured a bar for each contestant, to its median,
 * with a whisker to its 99th percentile, and a line where the target is. Pure; no script runs on it.
 */
import type { Figure } from '../statistics.js';
import type { ContestantName, Row } from '../measure.js';
import { formatNumber, isMet, targetInWords, type MeasureResults, type Results } from '../results.js';

const barHeight = 22;
const nameWidth = 120;
const barWidth = 440;
const figureWidth = 160;

export function chartPage({ date, command, machine, browser, contestants, measures }: Results): string {
  const versions = contestants.map(({ name, version }) => `${name} (${version})`).join(', ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The bench of hume-evi-widget</title>
<style>${style}</style>
</head>
<body>
<h1>The bench</h1>
<p>${escaped(`${date.slice(0, 10)}, ${command}, on ${machine}, ${browser}: ${versions}.`)}</p>
${measures.map(section).join('\n')}
</body>
</html>
`;
}

function section({ number, title, remark, rows }: MeasureResults): string {
  return `<section><h2>${number}. ${escaped(title)}</h2><p>${escaped(remark)}</p>${rows.map(figureOf).join('\n')}</section>`;
}

function figureOf(row: Row): string {
  const met = isMet(row);
  const target = row.target ? ` — target: ${targetInWords(row.target)}` : '';
  const verdict = met === undefined ? '' : met ? ', met' : ', <strong>missed</strong>';
  const unit = row.unit === '' ? '' : `, ${row.unit}`;
  return `<figure><figcaption>${escaped(`${row.what}${unit}${target}`)}${verdict}</figcaption>${chart(row)}</figure>`;
}

function chart({ figures, target }: Row): string {
  const bars = Object.entries(figures) as [ContestantName, Figure][];
  const ends = bars.flatMap(([, { median, p99 }]) => [median, p99]).filter(Number.isFinite);
  const most = Math.max(target?.atMost ?? 0, ...ends) || 1;
  const x = (value: number) => (nameWidth + Math.min(1, value / most) * barWidth).toFixed(1);
  const height = bars.length * barHeight;
  const line =
    target &&
    `<line class="target" x1="${x(target.atMost)}" x2="${x(target.atMost)}" y1="0" y2="${height}"/>`;
  return `<svg viewBox="0 0 ${nameWidth + barWidth + figureWidth} ${height}" role="img">
${bars.map(([name, figure], index) => bar(name, figure, index * barHeight, x)).join('\n')}
${line ?? ''}
</svg>`;
}

function bar(
  name: ContestantName,
  { median, p99, n }: Figure,
  top: number,
  x: (value: number) => string,
): string {
  const middle = top + barHeight / 2;
  const width = Number(x(median)) - nameWidth;
  const words = n === 1 ? formatNumber(median) : `${formatNumber(median)}, p99 ${formatNumber(p99)}`;
  return `<text class="name" x="${nameWidth - 8}" y="${middle}">${escaped(name)}</text>
<rect class="${name === 'ours' ? 'ours' : 'theirs'}" x="${nameWidth}" y="${top + 3}" width="${width}" height="${barHeight - 6}"/>
<line class="whisker" x1="${x(median)}" x2="${x(p99)}" y1="${middle}" y2="${middle}"/>
<text x="${Number(x(p99)) + 6}" y="${middle}">${escaped(words)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 1.5rem 0; }
svg { width: 100%; overflow: visible; }
text { font-size: 12px; fill: currentColor; dominant-baseline: central; }
.name { text-anchor: end; }
.ours { fill: #97481f; }
.theirs { fill: #8a8f98; }
.whisker { stroke: currentColor; }
.target { stroke: #2d7d46; stroke-width: 2; stroke-dasharray: 4 3; }
strong { color: #c62828; }
`;
