import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEmbeddedEngine } from '../../src/server/index.js';
import { decodeWav } from '../../src/server/wav.js';
import { createQuickEngine, hurriedClock } from './quick-engine.js';
import { join, toneFor } from './sounds.js';
import { startServer } from './test-client.js';

describe('typed text', () => {
  it('comes back as a user_message and is answered sentence by sentence', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine() })).chat();
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    assert.deepEqual(
      chat.received.map(({ type }) => type),
      [
        'chat_metadata',
        'user_message',
        ...['assistant_message', 'audio_output', 'audio_output', 'audio_output', 'assistant_prosody'],
        ...['assistant_message', 'audio_output', 'audio_output', 'assistant_prosody'],
        'assistant_end',
      ],
    );
    assert.deepEqual(chat.all('user_message'), [
      {
        type: 'user_message',
        message: { role: 'user', content: 'Hello.' },
        models: {},
        time: { begin: 0, end: 0 },
        from_text: true,
        interim: false,
      },
    ]);
    for (const message of chat.all('assistant_message')) {
      assert.match(message.id!, /^[0-9a-f]{32}$/);
      assert.equal(message.from_text, false);
    }
    assert.deepEqual(
      chat.all('assistant_prosody').map(({ id }) => id),
      chat.all('assistant_message').map(({ id }) => id),
    );
  });

  it('is answered in sound that is whole: every chunk a WAV of 48 kHz, its index counting from 0', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine() })).chat();
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    for (const { id, message } of chat.all('assistant_message')) {
      const chunks = chat.all('audio_output').filter((chunk) => chunk.id === id);
      assert.deepEqual(
        chunks.map(({ index }) => index),
        chunks.map((_, index) => index),
      );
      const sounds = chunks.map(({ data }) => decodeWav(Buffer.from(data, 'base64')));
      assert.ok(sounds.every((sound) => sound.sampleRate === 48_000));
      assert.deepEqual(join(...sounds.map(({ samples }) => samples)), toneFor(message.content!).samples);
    }
  });

  it('is quoted by the embedded engine, which then explains something else each time', async (t) => {
    const chat = await (await startServer(t, { now: hurriedClock() })).chat();
    const said = [];
    for (const text of ['Blue lamps?', 'And green ones?']) {
      chat.send({ type: 'user_input', text });
      said.push([(await chat.next('assistant_message')).message.content]);
      said.at(-1)!.push((await chat.next('assistant_message')).message.content);
      await chat.next('assistant_end');
    }
    assert.deepEqual(
      said.map(([quote]) => quote),
      ['You wrote: Blue lamps?', 'You wrote: And green ones?'],
    );
    assert.notEqual(said[0]![1], said[1]![1]);
  });

  it('interrupts the assistant while it is heard, and only then', async (t) => {
    const clock = { ms: 1000 };
    const chat = await (await startServer(t, { engine: createQuickEngine(), now: () => clock.ms })).chat();
    chat.send({ type: 'user_input', text: 'One.' });
    await chat.next('assistant_end');
    chat.send({ type: 'user_input', text: 'Two.' });
    await chat.next('assistant_end');
    assert.equal(chat.all('user_interruption').length, 1);
    clock.ms += 60_000;
    chat.send({ type: 'user_input', text: 'Three.' });
    await chat.next('assistant_end');
    assert.equal(chat.all('user_interruption').length, 1);
  });

  it('for the assistant is spoken as it is, marked as such', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine() })).chat();
    chat.send({ type: 'assistant_input', text: 'Mind the gap.' });
    await chat.next('assistant_end');
    const [message, ...others] = chat.all('assistant_message');
    assert.equal(message!.message.content, 'Mind the gap.');
    assert.equal(message!.from_text, true);
    assert.deepEqual([...others, ...chat.all('user_message')], []);
  });

  it('that says goodbye ends the call after the last words, when hang_up is enabled', async (t) => {
    const { answer } = createEmbeddedEngine();
    const clock = { ms: 0 };
    const server = await startServer(t, {
      engine: createQuickEngine({ answer, speak: () => Promise.resolve(toneFor('Bye')) }),
      now: () => clock.ms,
    });
    const chat = await server.chat();
    chat.send({ type: 'user_input', text: 'Goodbye!' });
    await chat.next('assistant_end');
    clock.ms += 10_000;
    chat.send({ type: 'session_settings', builtin_tools: [{ name: 'hang_up' }] });
    chat.send({ type: 'user_input', text: 'Goodbye, then.' });
    await chat.next('assistant_end');
    assert.equal(chat.socket.readyState, chat.socket.OPEN, 'the last words are still being heard');
    clock.ms += 10_000;
    assert.equal((await chat.closed).code, 1000);
    assert.match(chat.all('assistant_message').at(-1)!.message.content!, /^Goodbye/);
  });
});

describe('a tool', () => {
  const tools = [
    { type: 'function', name: 'weather', parameters: '{}', fallback_content: 'no idea.' },
  ] as const;
  const { answer } = createEmbeddedEngine();

  const answers: [what: string, fields: object, said: string][] = [
    ['an answer', { type: 'tool_response', content: 'it rains.' }, 'The tool weather says: it rains.'],
    ['an error', { type: 'tool_error', error: 'offline' }, 'The tool weather says: no idea.'],
    [
      'an error with words',
      { type: 'tool_error', error: 'offline', content: 'ask later.' },
      'The tool weather says: ask later.',
    ],
  ];
  for (const [what, fields, said] of answers) {
    it(`is called by name, and ${what} is used`, async (t) => {
      const chat = await (await startServer(t, { engine: createQuickEngine({ answer }) })).chat();
      chat.send({ type: 'session_settings', tools: [...tools] });
      chat.send({ type: 'user_input', text: 'Please call the tool weather.' });
      const call = await chat.next('tool_call');
      assert.deepEqual(
        [call.name, call.parameters, call.response_required, call.tool_type],
        ['weather', '{}', true, 'function'],
      );
      chat.socket.send(JSON.stringify({ ...fields, tool_call_id: call.tool_call_id }));
      assert.equal((await chat.next('assistant_message')).message.content, said);
    });
  }

  it('that was not declared is not called', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine({ answer }), now: hurriedClock() });
    const chat = await server.chat();
    chat.send({ type: 'user_input', text: 'Call the tool weather.' });
    await chat.next('assistant_end');
    assert.deepEqual(chat.all('tool_call'), []);
  });
});

describe('the engine', () => {
  it('may fail: the client is told I0100 without details, the log has them, and the chat goes on', async (t) => {
    let failures = 0;
    const speak = (sentence: string) =>
      failures++ === 0
        ? Promise.reject(new Error('The voice is hoarse.'))
        : Promise.resolve(toneFor(sentence));
    const server = await startServer(t, { engine: createQuickEngine({ speak }) });
    const chat = await server.chat();
    chat.send({ type: 'user_input', text: 'Hello.' });
    const error = await chat.next('error');
    assert.equal(error.code, 'I0100');
    assert.doesNotMatch(error.message, /hoarse/);
    await chat.next('assistant_end');
    assert.ok(server.log.some((entry) => entry.type === 'failed' && String(entry.error).includes('hoarse')));
    chat.send({ type: 'user_input', text: 'Again.' });
    await chat.next('assistant_message');
  });

  it('is asked for the voice the client wants, also when that changes', async (t) => {
    const voices: (string | undefined)[] = [];
    const speak = (sentence: string, voiceId: string | undefined) => {
      voices.push(voiceId);
      return Promise.resolve(toneFor(sentence));
    };
    const chat = await (
      await startServer(t, { engine: createQuickEngine({ speak }) })
    ).chat({ voice_id: 'de' });
    chat.send({ type: 'assistant_input', text: 'A' });
    await chat.next('assistant_end');
    chat.send({ type: 'session_settings', voice_id: 'fr' });
    chat.send({ type: 'assistant_input', text: 'B' });
    await chat.next('assistant_end');
    assert.deepEqual(voices, ['de', 'fr']);
  });

  it('gets the settings as they were last sent', async (t) => {
    const engine = createQuickEngine();
    const chat = await (
      await startServer(t, { engine })
    ).chat({
      'session_settings[system_prompt]': 'Be brief.',
      'session_settings[variables][name]': 'Ada',
    });
    chat.send({ type: 'session_settings', context: { text: 'On the lamp page.' } });
    chat.send({ type: 'session_settings', system_prompt: 'Be long.', context: null });
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    const { settings } = engine.turns[0]!;
    assert.deepEqual(settings, { system_prompt: 'Be long.', variables: { name: 'Ada' }, context: null });
  });
});
