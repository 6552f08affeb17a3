/** What a page's own TypeScript knows of the package once it is installed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import ts from 'typescript';

const page = `
import 'hume-evi-widget';
import { createSession, type EviErrorCode } from 'hume-evi-widget/headless';

const widget = document.querySelector('hume-evi-widget')!;
widget.tokenUrl = '/api/hume-token';
widget.addEventListener('evi-message', ({ message }) => {
  if (message.type === 'assistant_message') console.log(message.message.content);
});
widget.addEventListener('evi-error', ({ error }) => {
  const code: EviErrorCode = error.code;
  console.log(code, error.message);
});
createSession({ tokenUrl: '/api/hume-token' }).subscribe(({ status }) => {
  document.title = status;
});
`;

describe('the types of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(process.cwd(), join(folder, 'node_modules', 'hume-evi-widget'));
  after(() => rmSync(folder, { recursive: true }));

  function complaintsAbout(text: string): string[] {
    const file = join(folder, 'page.mts');
    writeFileSync(file, text);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: [],
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  it('fit a page that uses element, events and session', () => {
    assert.deepEqual(complaintsAbout(page), []);
  });

  it('fit the example of a page with a face of its own', () => {
    const readme = readFileSync('README.md', 'utf8');
    const example = /```js\n(import \{ createSession \}.*?)```/s.exec(readme)?.[1];
    assert.ok(example !== undefined, 'the README has it');
    const typed = example.replace("querySelector('button')", '$&!');
    assert.deepEqual(complaintsAbout(typed), []);
  });

  it('refuse a value that an attribute does not take', () => {
    const complaints = complaintsAbout(`${page}\nwidget.mode = 'telepathy';`);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, /"telepathy"/);
  });
});
