import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { startServer, type TestServer } from './test-client.js';

describe('access tokens', () => {
  it('are handed out as JSON that nobody keeps and every page may read', async (t) => {
    const { host } = await startServer(t, { tokenLifetimeMs: 90_000 });
    const response = await fetch(`http://${host}/token`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const body = (await response.json()) as Record<string, unknown>;
    assert.deepEqual(Object.keys(body), ['accessToken', 'expiresIn']);
    assert.equal(body.expiresIn, 90);
  });

  it('are handed out where the options say, to GET alone', async (t) => {
    const { host } = await startServer(t, { tokenPath: '/api/evi-token' });
    assert.equal((await fetch(`http://${host}/api/evi-token`)).status, 200);
    assert.equal((await fetch(`http://${host}/api/evi-token`, { method: 'POST' })).status, 405);
    assert.equal((await fetch(`http://${host}/token`)).status, 404);
  });

  for (const name of ['access_token', 'api_key']) {
    it(`open a chat as ${name}`, async (t) => {
      const server = await startServer(t);
      const chat = server.socket({ [name]: await server.token() });
      await chat.next('chat_metadata');
    });
  }

  it('serve until they expire', async (t) => {
    const clock = { ms: 0 };
    const server = await startServer(t, { tokenLifetimeMs: 1000, now: () => clock.ms });
    const token = await server.token();
    clock.ms = 999;
    await server.socket({ access_token: token }).next('chat_metadata');
    clock.ms = 1000;
    await assertRefused(server, { access_token: token }, 'token_expired');
  });

  const badTokens: [what: string, query: Record<string, string>, error: string][] = [
    ['no token', {}, 'token_missing'],
    ['an empty token', { access_token: '' }, 'token_missing'],
    ['a word', { access_token: 'word' }, 'token_invalid'],
    ['a claim without its signature', { access_token: '9999999999999.00.' }, 'token_invalid'],
  ];
  for (const [what, query, error] of badTokens) {
    it(`are needed: ${what} is refused with 401, and a plain GET tells why`, async (t) => {
      await assertRefused(await startServer(t), query, error);
    });
  }

  it('cannot be prolonged by hand', async (t) => {
    const server = await startServer(t);
    const token = await server.token();
    await assertRefused(server, { access_token: `9${token}` }, 'token_invalid');
  });

  it('of another process are worth nothing', async (t) => {
    const [one, other] = [await startServer(t), await startServer(t)];
    await assertRefused(one, { access_token: await other.token() }, 'token_invalid');
  });

  it('when good, turn a plain GET of the chat into 426', async (t) => {
    const server = await startServer(t);
    const response = await fetch(`http://${server.host}/v0/evi/chat?access_token=${await server.token()}`);
    assert.equal(response.status, 426);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });
});

describe('the address', () => {
  it('of a chat may have any prefix', async (t) => {
    const { host } = await startServer(t);
    assert.equal((await fetch(`http://${host}/proxy/evi/chat`)).status, 401);
    assert.equal((await fetch(`http://${host}/chat`)).status, 401);
  });

  it('of anything else is left to others', async (t) => {
    const { host } = await startServer(t);
    for (const path of ['/', '//', '/v0/evi/chat/1', '/chat.html']) {
      assert.equal(await (await fetch(`http://${host}${path}`)).text(), 'not mine');
    }
  });
});

async function assertRefused(
  server: TestServer,
  query: Record<string, string>,
  error: string,
): Promise<void> {
  const { socket } = server.socket(query);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  assert.equal(response.statusCode, 401);
  response.destroy();
  const plain = await fetch(`http://${server.host}/v0/evi/chat?${new URLSearchParams(query)}`);
  assert.equal(plain.status, 401);
  assert.equal(plain.headers.get('access-control-allow-origin'), '*');
  assert.equal(((await plain.json()) as { error: string }).error, error);
  assert.ok(server.log.some((entry) => entry.type === 'refused' && `token_${entry.reason}` === error));
}
