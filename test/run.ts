/**
 * `npm test [-- files…]`: makes sure of a browser, builds what is shipped, runs the tests in Node and in Chromium and
 * ends with the line `N passed, N failed`. It must never end well when nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runBrowserTests } from '../tools/browser-tests.js';
import { findOrInstallChromium } from '../tools/chromium.js';
import { runNodeTests } from '../tools/node-tests.js';

const isNodeTest = (file: string): boolean => file.endsWith('.node.test.ts');

const wanted = process.argv.slice(2);
const files = wanted.length > 0 ? wanted : allTestFiles();

try {
  process.env.CHROME_PATH = await findOrInstallChromium();
  buildDist();
  const inNode = await runNodeTests(files.filter(isNodeTest), process.stdout);
  const inBrowser = await runBrowserTests(files.filter((file) => !isNodeTest(file)));
  finish(inNode.passed + inBrowser.passed, inNode.failed + inBrowser.failed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  finish(0, 1);
}

function allTestFiles(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path))
    .sort();
}

/** What is shipped is tested as it is shipped. */
function buildDist(): void {
  console.log('Building dist …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed, so nothing was tested.`);
}

function finish(passed: number, failed: number): void {
  if (passed + failed === 0) console.log('No test was found.');
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${passed + failed === 0 ? 1 : failed} failed`);
}
