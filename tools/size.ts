/**
 * `npm run size`: weighs what is shipped as a visitor loads it, at page load and for a whole call, and fails when a
 * budget is passed. What the panel loads only when the visitor opens it, and
 * the languages of which a visitor loads one, are listed apart; a whole call is in English. It follows the imports of the
 * built files, so nothing can hide in a chunk.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { languages } from '../src/i18n/languages.js';
import { importsOf, parseModule, type ModuleImport } from './module-imports.js';

/** 1 kB is 1,000 bytes, the stricter reading. */
const pageLoadBudget = 10_000;
const wholeCallBudget = 45_000;

const entry = 'hume-evi-widget.js';
const audioThread = 'audio-worklets.js';

const pageLoad = reachable(entry, ({ kind }) => kind === 'static');
const wholeCall = [
  ...reachable(entry, ({ from, kind, to }) => (kind === 'static' || !isPanel(from)) && !isOtherLanguage(to)),
  audioThread,
];
const otherLanguages = reachable(entry, () => true).filter(isOtherLanguage);
const onDemand = reachable(entry, () => true).filter(
  (file) => !wholeCall.includes(file) && !isOtherLanguage(file),
);

const passed = [
  report('page load', pageLoad, pageLoadBudget),
  report('whole call', wholeCall, wholeCallBudget),
  report('on demand', onDemand),
  report('instead of English', otherLanguages),
];
process.exitCode = passed.includes(false) ? 1 : 0;

/** Every file of dist that is loaded with `file` by the imports that are followed, itself first. */
function reachable(
  file: string,
  isFollowed: (line: { from: string; kind: ModuleImport['kind']; to: string }) => boolean,
  seen = new Set<string>(),
): string[] {
  seen.add(file);
  for (const { specifier, kind } of importsOf(parseModule(file, readDist(file).toString()))) {
    if (!specifier.startsWith('./'))
      throw new Error(`dist/${file} imports ${specifier}, which no browser can find.`);
    const to = specifier.slice(2);
    if (isFollowed({ from: file, kind, to }) && !isFallback(to) && !seen.has(to))
      reachable(to, isFollowed, seen);
  }
  return [...seen];
}

/** The words of a language: `de-Bf3kL0aZ.js`. */
function isOtherLanguage(file: string): boolean {
  return languages.some((language) => language !== 'en' && file.startsWith(`${language}-`));
}

/** What it imports later, the visitor has opened. */
function isPanel(file: string): boolean {
  return file.startsWith('panel-');
}

/** The audio thread's file once more, as text, for pages where the file itself does not load. */
function isFallback(file: string): boolean {
  return file.includes('virtual_audio-worklets');
}

/** @returns whether the files are within the budget, if there is one */
function report(title: string, files: readonly string[], budget = Infinity): boolean {
  const rows = files.map((file) => {
    const raw = readDist(file);
    return { file, brotli: brotliCompressSync(raw).length, gzip: gzipSync(raw).length, raw: raw.length };
  });
  const sum = (form: 'brotli' | 'gzip' | 'raw'): number => rows.reduce((total, row) => total + row[form], 0);
  const total = { file: title, brotli: sum('brotli'), gzip: sum('gzip'), raw: sum('raw') };
  console.log(`\n${'bytes'.padEnd(40)}${['brotli', 'gzip', 'raw'].map(inColumn).join('')}`);
  for (const { file, brotli, gzip, raw } of [...rows, total]) {
    console.log(`${file.padEnd(40)}${[brotli, gzip, raw].map(grouped).map(inColumn).join('')}`);
  }
  if (budget === Infinity) return true;
  if (total.brotli <= budget) {
    console.log(`within the budget of ${grouped(budget)} bytes (brotli)`);
    return true;
  }
  console.error(
    `The ${title} is ${grouped(total.brotli - budget)} bytes over its budget of ${grouped(budget)} (brotli): make it lighter, or load less of it at that point.`,
  );
  return false;
}

function grouped(bytes: number): string {
  return bytes.toLocaleString('en');
}

function inColumn(text: string): string {
  return text.padStart(9);
}

function readDist(file: string): Buffer {
  return readFileSync(join('dist', file));
}
