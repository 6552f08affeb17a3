/** The walls between the rooms stand. Every rule is also handed a breach, to show that it would be found. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { breachesOf } from '../tools/architecture.js';

describe('the rooms of src', () => {
  it('keep to their walls', () => {
    const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    assert.ok(paths.includes('headless.ts'), 'the sources were read');
    const files = paths.map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));
    assert.deepEqual(breachesOf(files), []);
  });

  const breaches: [path: string, text: string, sentence: RegExp][] = [
    ['session/call.ts', `import { openSocket } from '../net/index.js';`, /must not import net\/index\.ts/],
    ['audio/speaker.ts', `import type { Port } from '../session/index.js';`, /must not import session/],
    ['net/open-socket.ts', `type Words = import('../i18n/index.js').Words;`, /must not import i18n/],
    ['i18n/en.ts', `export { a } from '../ui/index.js';`, /must not import ui/],
    ['headless.ts', `import { decode } from './session/decode.js';`, /enters session by session\/decode\.ts/],
    ['worklets.ts', `import './session/index.js';`, /must not import session/],
    ['server/endpoint.ts', `import { EviError } from '../evi-error.js';`, /must not import evi-error/],
    ['ui/element.ts', `import { view } from './panel/view.js';`, /enters ui\/panel by/],
    ['ui/element.ts', `import { view } from './panel/index.js';`, /loads ui\/panel\/index\.ts with the page/],
    ['ui/element.ts', `import { createSession } from '../headless.js';`, /loads headless\.ts with the page/],
    ['ui/element.ts', `import { type Session } from '../headless.js';`, /loads headless\.ts with the page/],
    ['session/store.ts', `import 'lit-html/directives/guard.js';`, /guard\.js, which belongs in ui\/panel/],
    ['ui/launcher.ts', `import { html } from 'lit-html';`, /lit-html, which belongs in ui\/panel/],
    ['net/words.ts', `import type { A } from '@lit/reactive-element';`, /which belongs in ui/],
    ['session/encode.ts', `import { Buffer } from 'node:buffer';`, /which belongs in server/],
    ['ui/element.ts', `import left from 'left-pad';`, /must not import left-pad\.$/],
    ['session/call.ts', `new WebSocket(url);`, /names WebSocket, which belongs in net/],
    ['ui/element.ts', `await globalThis.fetch(url);`, /names fetch, which belongs in net/],
    ['headless.ts', `new AudioContext();`, /names AudioContext, which belongs in audio/],
    ['ui/element.ts', `navigator.mediaDevices.getUserMedia();`, /names mediaDevices/],
    ['ui/panel/panel.ts', `navigator.permissions.query();`, /names permissions/],
    ['session/store.ts', `sessionStorage.clear();`, /names sessionStorage/],
    ['service/index.ts', ``, /in no known room/],
    ['net/long.ts', '\n'.repeat(251), /251 lines/],
  ];
  for (const [path, text, sentence] of breaches) {
    it(`find a breach: ${path} with ${JSON.stringify(text.slice(0, 70))}`, () => {
      const found = breachesOf([{ path, text }]);
      assert.equal(found.length, 1, found.join(' '));
      assert.match(found[0]!, sentence);
    });
  }

  it('find storage used in a second file', () => {
    const files = ['ui/memory.ts', 'ui/launcher.ts'].map((path) => ({ path, text: 'localStorage.clear();' }));
    assert.deepEqual(breachesOf(files), ['ui/launcher.ts uses storage, which belongs in one file only.']);
  });

  it('let through what is allowed', () => {
    const allowed: [path: string, text: string][] = [
      [
        'headless.ts',
        `import { openSocket } from './net/index.js';\nimport { EviError } from './evi-error.js';`,
      ],
      ['ui/element.ts', `import type { Session } from '../headless.js';\nawait import('./panel/index.js');`],
      ['ui/panel/index.ts', `import { styles } from '../styles.js';\nimport { html } from 'lit-html';`],
      ['worklets.ts', `import { registerProcessor } from './audio/register-processor.js';`],
      ['server/index.ts', `import { WebSocketServer } from 'ws';\nimport { createServer } from 'node:http';`],
      ['session/call.ts', `/** Never opens a WebSocket, never fetch. */ export const name = 'AudioContext';`],
    ];
    assert.deepEqual(breachesOf(allowed.map(([path, text]) => ({ path, text }))), []);
  });

  it('cannot be left by a name that is put together at run time', () => {
    assert.throws(
      () => breachesOf([{ path: 'ui/element.ts', text: `import('../' + room);` }]),
      /write the name out/,
    );
  });
});
