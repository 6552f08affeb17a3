/**
 * `npm run bench [-- --only 3,5 --runs 5 --readme]`: builds what is shipped, lets it compete, and reports a table, a
 * file with every figure and a page with charts. A figure that misses its target is reported as a miss, not hidden.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { findOrInstallChromium } from '../tools/chromium.js';
import { contestants } from './contestants/index.js';
import { describeMachine } from './machine.js';
import { measures } from './measures/index.js';
import { parseOptions, type BenchOptions } from './options.js';
import { chartPage } from './report/chart-page.js';
import { consoleText } from './report/console-text.js';
import { withResults } from './report/readme-section.js';
import type { MeasureResults, Results } from './results.js';
import { openStage } from './stage.js';

const folder = 'bench/results';
const words = process.argv.slice(2);

try {
  const options = parseOptions(words);
  process.env.CHROME_PATH = await findOrInstallChromium();
  buildDist();
  await report(await compete(options), options);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

/** What is shipped competes as it is shipped. */
function buildDist(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed, so nothing was measured.`);
}

async function compete({ only, runs }: BenchOptions): Promise<Results> {
  const wanted = measures.filter(({ number }) => only?.includes(number) ?? true);
  if (wanted.length < (only?.length ?? 1)) throw new RangeError('--only names a measure that there is not.');
  const stage = await openStage();
  try {
    const done: MeasureResults[] = [];
    for (const measure of wanted) {
      const { number, title, remark } = measure;
      console.log(`${number}. ${title} …`);
      try {
        done.push({ number, title, remark, rows: await measure.run(stage, runs ?? measure.runs) });
      } catch (error) {
        // The others are not to be measured again because of it.
        console.error(error);
        process.exitCode = 1;
      }
    }
    return {
      date: new Date().toISOString(),
      command: ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' '),
      machine: describeMachine(),
      browser: await stage.browser.version(),
      contestants: contestants.map(({ name, version }) => ({ name, version })),
      measures: done,
    };
  } finally {
    await stage.close();
  }
}

/** Its tables are laid out as the formatter wants them. */
async function renewReadme(results: Results): Promise<void> {
  const path = 'README.md';
  const written = withResults(readFileSync(path, 'utf8'), results);
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }));
}

/** JSON has no word for infinity. */
function neverInWords(_key: string, value: unknown): unknown {
  return value === Infinity ? 'never' : value;
}

async function report(results: Results, { readme }: BenchOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify(results, neverInWords, 2)}\n`);
  writeFileSync(`${folder}/index.html`, chartPage(results));
  if (readme) await renewReadme(results);
  console.log(
    `\n${consoleText(results)}\n\nEvery figure: ${folder}/bench.json, charts: ${folder}/index.html`,
  );
}
