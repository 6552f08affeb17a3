import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createQuickEngine } from './quick-engine.js';
import { linear16, sendSound, silence } from './sounds.js';
import { startServer } from './test-client.js';

describe('a chat', () => {
  it('begins with chat_metadata, whatever the query holds', async (t) => {
    const chat = await (
      await startServer(t)
    ).chat({
      config_id: 'unknown here',
      fernSdkLanguage: 'JavaScript',
      'session_settings[custom_session_id]': 'visitor-7',
      'session_settings[__proto__][type]': 'x',
    });
    const metadata = chat.metadata();
    assert.equal(chat.received[0], metadata);
    assert.equal(metadata.custom_session_id, 'visitor-7');
    assert.match(metadata.request_id!, /^[0-9a-f-]{36}$/);
    assert.notEqual(metadata.chat_id, metadata.chat_group_id);
  });

  it('begins with the greeting, when there is one', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine(), greeting: 'Welcome.' })).chat();
    assert.equal((await chat.next('assistant_message')).message.content, 'Welcome.');
    await chat.next('assistant_end');
  });

  it('carries the custom session id of the last settings in every message', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine() })).chat();
    chat.send({ type: 'session_settings', custom_session_id: 'visitor-8' });
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    const [metadata, ...others] = chat.received;
    assert.equal(metadata!.custom_session_id, undefined);
    assert.ok(others.every((message) => message.custom_session_id === 'visitor-8'));
  });

  it('without a user message ends with E0714 and 1000, silent sound or not', async (t) => {
    const chat = await (await startServer(t, { inactivityMs: 100 })).chat();
    chat.send({ type: 'session_settings', audio: linear16 });
    sendSound(chat, silence(2000));
    const error = await chat.next('error');
    assert.deepEqual([error.code, error.slug], ['E0714', 'inactivity_timeout']);
    assert.match(error.message, /in 0\.1 seconds/);
    assert.equal((await chat.closed).code, 1000);
  });

  it('that lasts too long ends with E0715 and 1000', async (t) => {
    const chat = await (await startServer(t, { maxDurationMs: 50 })).chat();
    const error = await chat.next('error');
    assert.deepEqual([error.code, error.slug], ['E0715', 'max_duration_timeout']);
    assert.equal((await chat.closed).code, 1000);
  });

  it('ends with 1001 when the server closes, which leaves nothing running', async (t) => {
    const server = await startServer(t, {
      engine: createQuickEngine(),
      greeting: 'A very long greeting. '.repeat(9),
    });
    const chat = await server.chat();
    await chat.next('audio_output');
    await server.close();
    assert.equal((await chat.closed).code, 1001);
    assert.deepEqual(
      server.log.filter(({ type }) => type === 'ended').map((entry) => entry.type === 'ended' && entry.code),
      [1001],
    );
  });

  it('that the client ends is over: nothing is sent after it', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine() });
    const chat = await server.chat();
    chat.send({ type: 'user_input', text: 'Hello.' });
    chat.socket.close(1000);
    await chat.closed;
    await server.close();
    const types = server.log.map(({ type }) => type);
    assert.equal(types.at(-1), 'ended');
  });
});

describe('a chat group', () => {
  it('is resumed: same group, new chat, and the engine knows what was said', async (t) => {
    const engine = createQuickEngine();
    const server = await startServer(t, { engine, greeting: 'Welcome.', now: () => 0 });
    const first = await server.chat();
    await first.next('assistant_end');
    first.send({ type: 'user_input', text: 'I like lamps.' });
    await first.next('assistant_end');
    first.socket.close(1000);
    await first.closed;

    const second = await server.chat({ resumed_chat_group_id: first.metadata().chat_group_id });
    assert.equal(second.metadata().chat_group_id, first.metadata().chat_group_id);
    assert.notEqual(second.metadata().chat_id, first.metadata().chat_id);
    second.send({ type: 'user_input', text: 'Remember?' });
    await second.next('assistant_end');
    assert.notEqual(
      second.all('assistant_message')[0]!.message.content,
      'Welcome.',
      'nobody is greeted twice',
    );
    assert.deepEqual(engine.turns.at(-1)!.history, []);
    assert.deepEqual(engine.turns.at(-1)!.earlier, [
      { role: 'assistant', text: 'Welcome.' },
      { role: 'user', text: 'I like lamps.' },
      { role: 'assistant', text: 'First sentence.' },
      { role: 'assistant', text: 'Second.' },
    ]);
  });

  it('is remembered as far back as event_limit says', async (t) => {
    const engine = createQuickEngine();
    const server = await startServer(t, { engine });
    const first = await server.chat();
    first.send({ type: 'user_input', text: 'I like lamps.' });
    await first.next('assistant_end');
    const second = await server.chat({
      resumed_chat_group_id: first.metadata().chat_group_id,
      event_limit: '1',
    });
    second.send({ type: 'user_input', text: 'Remember?' });
    await second.next('assistant_end');
    assert.deepEqual(engine.turns.at(-1)!.earlier, [{ role: 'assistant', text: 'Second.' }]);
  });

  it('is welcomed back by the embedded engine', async (t) => {
    const server = await startServer(t);
    const first = await server.chat();
    first.send({ type: 'user_input', text: 'I like lamps.' });
    await first.next('assistant_end');
    const second = await server.chat({ resumed_chat_group_id: first.metadata().chat_group_id });
    second.send({ type: 'user_input', text: 'Remember?' });
    assert.equal(
      (await second.next('assistant_message')).message.content,
      'Welcome back. I remember 1 message of yours.',
    );
  });

  it('that does not exist ends the chat with an error that says so', async (t) => {
    const server = await startServer(t);
    const chat = server.socket({ access_token: await server.token(), resumed_chat_group_id: 'gone' });
    const error = await chat.next('error');
    assert.equal(error.slug, 'chat_group_not_found');
    assert.equal((await chat.closed).code, 1000);
  });
});

describe('a configuration', () => {
  it('that the server does not have ends the chat with an error that says so', async (t) => {
    const server = await startServer(t, { configIds: ['known'] });
    const chat = server.socket({ access_token: await server.token(), config_id: 'gone' });
    const error = await chat.next('error');
    assert.deepEqual([error.code, error.slug], ['I0100', 'config_not_found']);
    assert.equal((await chat.closed).code, 1000);
  });

  it('is taken when the server has it, or is asked for none', async (t) => {
    const server = await startServer(t, { configIds: ['known'] });
    assert.ok((await server.chat({ config_id: 'known' })).metadata());
    assert.ok((await server.chat()).metadata());
  });

  it('is taken whatever it is when the server was not told of any', async (t) => {
    assert.ok((await (await startServer(t)).chat({ config_id: 'any' })).metadata());
  });
});
