import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import WebSocket from 'ws';

describe('npm run evi', () => {
  it('prints its addresses, holds chats, and ends cleanly on SIGINT in the middle of one', async (t) => {
    const evi = run(t, '--port', '0');
    const [, tokenUrl, chatUrl] = await evi.prints(/Tokens: (\S+)\nChat: {3}(\S+)\n/);
    const { accessToken } = (await (await fetch(tokenUrl!)).json()) as { accessToken: string };
    const socket = new WebSocket(`${chatUrl!}?access_token=${accessToken}`);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'user_input', text: 'Hello.' }));
    await evi.prints(/→ assistant_message: You wrote: Hello\./);
    evi.process.kill('SIGINT');
    const [code] = (await once(socket, 'close')) as [number];
    assert.equal(code, 1001);
    assert.equal(await evi.exitCode, 0);
  });

  const mistakes: [flags: string[], complaint: RegExp][] = [
    [['--port', 'http'], /--port must be a number from 0 to 65535, not "http"/],
    [['--port', '65536'], /--port must be a number/],
    [['--prot', '1'], /--prot/],
  ];
  for (const [flags, complaint] of mistakes) {
    it(`complains about ${flags.join(' ')} in one line and shows how it is used`, async (t) => {
      const evi = run(t, ...flags);
      await evi.prints(complaint);
      await evi.prints(/Usage: npm run evi -- \[--port N\]/);
      assert.equal(await evi.exitCode, 1);
    });
  }

  it('says when its port is taken', async (t) => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    t.after(() => other.close());
    const evi = run(t, '--port', String((other.address() as AddressInfo).port));
    await evi.prints(/address already in use/);
    assert.equal(await evi.exitCode, 1);
  });
});

interface Run {
  process: ChildProcess;
  /** Resolves once what it has printed matches. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  exitCode: Promise<number>;
}

function run(t: TestContext, ...flags: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts', ...flags]);
  t.after(() => child.kill('SIGKILL'));
  let printed = '';
  const collect = (data: Buffer) => (printed += data.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exited = once(child, 'close') as Promise<[number]>;
  return {
    process: child,
    exitCode: exited.then(([code]) => code),
    async prints(pattern) {
      for (;;) {
        const found = pattern.exec(printed);
        if (found) return found;
        assert.equal(child.exitCode, null, `ended without printing ${String(pattern)}: ${printed}`);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), exited]);
      }
    },
  };
}
