/**
 * Runs test files in Node, each in a process of its own, one after the other: tests with real-time sound must not
 * compete for the processor. It never lets a file pass that crashed, hung or held no test.
 */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { LeafCounter } from './leaf-counter.js';
import type { TestCounts } from './test-counts.js';

const longestFileMs = 300_000;

/** The files' processes inherit this one's loader: they read TypeScript when it was started by `tsx`. */
export async function runNodeTests(files: readonly string[], output: Writable): Promise<TestCounts> {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const counter = new LeafCounter();
  const results = run({ files: [...files], concurrency: 1, timeout: longestFileMs });
  results.on('test:pass', (result) => counter.passed(result));
  results.on('test:fail', (result) => counter.failed(result));
  await pipeline(results, new spec(), output, { end: false });
  for (const file of counter.emptyFiles) output.write(`${file} holds no test.\n`);
  return counter.counts;
}
