/**
 * Runs test files in Chromium through web-test-runner, with the configuration at the root of the project, and counts
 * single tests. It never lets a file pass that could not be loaded or held no test, and leaves no browser behind.
 */
import { startTestRunner, type TestRunner, type TestSession, type TestSuiteResult } from '@web/test-runner';
import type { TestCounts } from './test-counts.js';

export async function runBrowserTests(files: readonly string[]): Promise<TestCounts> {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const runner = await startTestRunner({ argv: ['--files', ...files], autoExitProcess: false });
  if (runner === undefined) return { passed: 0, failed: 1 }; // It has printed why it could not start.
  await stopped(runner);
  const counts = { passed: 0, failed: 0 };
  for (const session of runner.sessions.all()) countSession(session, counts);
  return counts;
}

function stopped(runner: TestRunner): Promise<void> {
  return new Promise((resolve) => runner.on('stopped', () => resolve()));
}

function countSession({ testFile, errors, testResults }: TestSession, counts: TestCounts): void {
  const before = counts.passed + counts.failed;
  if (testResults !== undefined) countSuite(testResults, counts);
  counts.failed += errors.length;
  if (counts.passed + counts.failed > before) return;
  console.log(`${testFile} holds no test.`);
  counts.failed += 1;
}

function countSuite({ suites, tests }: TestSuiteResult, counts: TestCounts): void {
  for (const { passed, skipped } of tests) {
    if (!skipped) counts[passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of suites) countSuite(suite, counts);
}
