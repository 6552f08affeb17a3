import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { createTokenHandler } from '../../src/server/index.js';

describe("the endpoint for Hume's own tokens", () => {
  it('answers in the same form as the embedded one, and asks Hume with the keys', async (t) => {
    const { response, asked } = await askForToken(t, () =>
      Response.json({ access_token: 'abc', expires_in: 1800 }),
    );
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(
      response.headers.get('access-control-allow-origin'),
      null,
      'real tokens are for this site alone',
    );
    assert.deepEqual(await response.json(), { accessToken: 'abc', expiresIn: 1800 });
    assert.equal(asked.url, 'https://api.hume.ai/oauth2-cc/token');
    assert.equal(asked.authorization, `Basic ${Buffer.from('key:secret').toString('base64')}`);
  });

  const failures: [what: string, upstream: () => Response, reason: RegExp][] = [
    ['refuses the keys', () => new Response('invalid client', { status: 401 }), /401/],
    ['is broken', () => new Response('<h1>oops</h1>', { status: 500 }), /500/],
    ['answers without a token', () => Response.json({ detail: 'none' }), /access_token/],
    [
      'cannot be reached',
      () => {
        throw new TypeError('fetch failed');
      },
      /fetch failed/,
    ],
  ];
  for (const [what, upstream, reason] of failures) {
    it(`answers 502 with the reason when Hume ${what}, and keeps the keys to itself`, async (t) => {
      const { response } = await askForToken(t, upstream);
      assert.equal(response.status, 502);
      const { error, message } = (await response.json()) as { error: string; message: string };
      assert.equal(error, 'token_upstream_failed');
      assert.match(message, reason);
      assert.doesNotMatch(message, /secret/);
    });
  }
});

/** Asks a real endpoint; only what it asks of Hume is answered here. */
async function askForToken(t: TestContext, upstream: () => Response) {
  const handler = createTokenHandler({ apiKey: 'key', secretKey: 'secret' });
  const http = createServer((request, response) => void handler(request, response));
  http.listen(0);
  await once(http, 'listening');
  t.after(() => http.close());
  const address = `http://localhost:${(http.address() as AddressInfo).port}/`;
  const realFetch = globalThis.fetch;
  const asked: { url?: string; authorization?: string | null } = {};
  t.mock.method(globalThis, 'fetch', (input: string, init?: RequestInit) => {
    if (input === address) return realFetch(input, init);
    asked.url = input;
    asked.authorization = new Headers(init?.headers).get('authorization');
    return Promise.resolve().then(upstream);
  });
  return { response: await fetch(address), asked };
}
