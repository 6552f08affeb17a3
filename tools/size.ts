/**
 * `npm run size`: weighs what is shipped as a visitor loads it, at page load and for a whole call, and fails when a
 * budget is passed. It follows the imports of the built files, so nothing can hide in a chunk.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { importsOf, parseModule, type ModuleImport } from './module-imports.js';

/** 1 kB is 1,000 bytes, the stricter reading. */
const pageLoadBudget = 10_000;
const wholeCallBudget = 45_000;

const entry = 'hume-evi-widget.js';
const audioThread = 'audio-worklets.js';

const pageLoad = reachable(entry, ['static']);
const wholeCall = [
  ...reachable(entry, ['static', 'dynamic']).filter((file) => !isFallback(file)),
  audioThread,
];
const passed = [
  report('page load', pageLoad, pageLoadBudget),
  report('whole call', wholeCall, wholeCallBudget),
];
process.exitCode = passed.includes(false) ? 1 : 0;

/** Every file of dist that is loaded with `file` by imports of these kinds, itself first. */
function reachable(file: string, kinds: readonly ModuleImport['kind'][], seen = new Set<string>()): string[] {
  seen.add(file);
  for (const { specifier, kind } of importsOf(parseModule(file, readDist(file).toString()))) {
    if (!specifier.startsWith('./'))
      throw new Error(`dist/${file} imports ${specifier}, which no browser can find.`);
    const target = specifier.slice(2);
    if (kinds.includes(kind) && !seen.has(target)) reachable(target, kinds, seen);
  }
  return [...seen];
}

/** The audio thread's file once more, as text, for pages where the file itself does not load. */
function isFallback(file: string): boolean {
  return file.includes('virtual_audio-worklets');
}

/** @returns whether the files are within the budget */
function report(title: string, files: readonly string[], budget: number): boolean {
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
