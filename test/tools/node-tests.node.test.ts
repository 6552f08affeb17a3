import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { runNodeTests } from '../../tools/node-tests.js';

describe('the test run in Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'node-tests-'));
  before(() => delete process.env.NODE_TEST_CONTEXT); // While it is set, Node refuses to run tests within tests.
  after(() => rmSync(folder, { recursive: true }));

  const cases: { name: string; text: string; passed: number; failed: number }[] = [
    {
      name: 'counts single tests, not the suites around them',
      text: `describe('a suite', () => { it('one', () => {}); it('two', () => {}); });`,
      passed: 2,
      failed: 0,
    },
    {
      name: 'counts a failure once however deep it lies',
      text: `describe('outer', () => { describe('inner', () => { it('fails', () => { throw new Error('no'); }); it('passes', () => {}); }); });`,
      passed: 1,
      failed: 1,
    },
    {
      name: 'counts a suite that cannot clean up as failed',
      text: `describe('a suite', () => { after(() => { throw new Error('no'); }); it('passes', () => {}); });`,
      passed: 1,
      failed: 1,
    },
    { name: 'does not count what is skipped', text: `it.skip('later', () => {});`, passed: 0, failed: 0 },
    { name: 'counts a file without a test as failed', text: `export {};`, passed: 0, failed: 1 },
    {
      name: 'counts a file that cannot be loaded as failed',
      text: `import './absent.js';`,
      passed: 0,
      failed: 1,
    },
    {
      name: 'counts a file that ends too early as failed',
      text: `it('leaves', () => { process.exit(3); });`,
      passed: 0,
      failed: 1,
    },
  ];
  for (const { name, text, passed, failed } of cases) {
    it(name, async () => {
      const file = join(folder, `${name.replaceAll(' ', '-')}.node.test.mjs`);
      writeFileSync(file, `import { after, describe, it } from 'node:test';\n${text}\n`);
      assert.deepEqual(await runNodeTests([file], discard()), { passed, failed });
    });
  }

  it('adds the files up', async () => {
    const texts = [`it('one', () => {});`, `it('two', () => { throw new Error('no'); });`];
    const files = texts.map((text, index) => {
      const file = join(folder, `sum-${index}.node.test.mjs`);
      writeFileSync(file, `import { it } from 'node:test';\n${text}\n`);
      return file;
    });
    assert.deepEqual(await runNodeTests(files, discard()), { passed: 1, failed: 1 });
  });
});

function discard(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
