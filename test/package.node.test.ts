/** What is shipped is whole, harmless on a server, and free of what must not be in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readElementManifest } from './element-manifest.js';

interface PackageJson {
  exports: Record<string, string | Record<string, string>>;
  customElements: string;
}

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;

describe('the package', () => {
  for (const [name, target] of Object.entries(packageJson.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      it(`has the file ${path} that it exports as ${name}`, () => assert.ok(existsSync(path)));
    }
  }

  for (const entry of ['', '/headless', '/audio-worklets.js', '/call-worker.js']) {
    const name = `hume-evi-widget${entry}`;
    it(`does nothing when ${name} is imported on a server, and lets it end`, () => {
      const script = `await import('${name}');
        const dom = ['window', 'document', 'HTMLElement'].filter((name) => name in globalThis);
        if (dom.length > 0) throw new Error('It pretends to be in a browser: ' + dom);`;
      const options = ['--input-type=module', '--eval', script];
      assert.equal(execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 20_000 }), '');
    });
  }

  it('holds nothing of the development server and its voice, which is under the GPL', () => {
    const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.js'),
    );
    assert.ok(scripts.length > 3, 'dist was read');
    const tainted = scripts.filter((path) => /espeak/i.test(readFileSync(join('dist', path), 'utf8')));
    assert.deepEqual(tainted, []);
  });

  it('says whose work it bundles, all of it under licences that ask for no more than that', () => {
    const licences = readFileSync('dist/third-party-licences.md', 'utf8').matchAll(
      /^## (.+) - .+ \((.+)\)$/gm,
    );
    const works = [...licences].map(([, name, licence]) => ({ name, licence }));
    assert.ok(works.some(({ name }) => name === 'lit-html'));
    assert.deepEqual(
      works.filter(({ licence }) => licence !== 'MIT' && licence !== 'BSD-3-Clause'),
      [],
    );
  });

  it('describes the element for editors', () => {
    const { attributes } = readElementManifest(packageJson.customElements);
    assert.ok(attributes.some(({ name }) => name === 'token-url'));
  });
});
