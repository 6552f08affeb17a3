import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeWav } from '../../src/server/wav.js';
import { createQuickEngine } from './quick-engine.js';
import { bytesOf, linear16, tone } from './sounds.js';
import { startServer } from './test-client.js';

const settings = (fields: object) => ({ type: 'session_settings', ...fields });

const mistakes: [what: string, sent: unknown, code: string, about: RegExp][] = [
  ['text that is no JSON', '{', 'E0100', /not valid JSON/],
  ['nothing', '', 'E0100', /not valid JSON/],
  ['a JSON array', [], 'E0101', /^type: expected one of audio_input/],
  ['null', null, 'E0101', /^type: /],
  ['no type', {}, 'E0101', /^type: /],
  ['an unknown type', { type: 'user_message' }, 'E0101', /^type: /],
  ['the name of an inherited property as type', { type: 'toString' }, 'E0101', /^type: /],
  ['typed text that is missing', { type: 'user_input' }, 'E0101', /"text"/],
  ['typed text that is a number', { type: 'user_input', text: 3 }, 'E0101', /^text: /],
  ['typed text that is blank', { type: 'user_input', text: ' \n' }, 'E0101', /^text: /],
  ['words for the assistant that are missing', { type: 'assistant_input' }, 'E0101', /"text"/],
  ['sound that is missing', { type: 'audio_input' }, 'E0101', /"data"/],
  ['sound that is not base64', { type: 'audio_input', data: 'A?==' }, 'E0201', /^data: /],
  ['base64 that is cut', { type: 'audio_input', data: 'AAA' }, 'E0201', /^data: /],
  ['sound without any', { type: 'audio_input', data: '' }, 'E0202', /no audio signal/],
  [
    'a whole recording at once',
    { type: 'audio_input', data: encodeWav({ samples: tone(500), sampleRate: 16_000 }).toString('base64') },
    'E0723',
    /Pre-recorded/,
  ],
  [
    'an encoding that does not exist',
    settings({ audio: { ...linear16, encoding: 'mp3' } }),
    'E0101',
    /^audio\.encoding/,
  ],
  [
    'a sample rate in words',
    settings({ audio: { ...linear16, sample_rate: '16k' } }),
    'E0101',
    /^audio\.sample_rate/,
  ],
  [
    'a sample rate of zero',
    settings({ audio: { ...linear16, sample_rate: 0 } }),
    'E0101',
    /^audio\.sample_rate/,
  ],
  ['half a channel', settings({ audio: { ...linear16, channels: 0.5 } }), 'E0101', /^audio\.channels/],
  ['a tool without a name', settings({ tools: [{ type: 'function', parameters: '{}' }] }), 'E0101', /"name"/],
  [
    'a tool whose parameters are no JSON',
    settings({ tools: [{ type: 'function', name: 'a', parameters: '{' }] }),
    'E0101',
    /^tools\.0\.parameters/,
  ],
  [
    'a built-in tool that does not exist',
    settings({ builtin_tools: [{ name: 'dance' }] }),
    'E0101',
    /^builtin_tools/,
  ],
  ['a variable that is a list', settings({ variables: { a: [] } }), 'E0101', /^variables\.a/],
  ['context that is a string', settings({ context: 'shop' }), 'E0101', /^context/],
  ['a tool answer without its call', { type: 'tool_response', content: 'x' }, 'E0101', /"tool_call_id"/],
  [
    'a tool answer nobody asked for',
    { type: 'tool_response', tool_call_id: 'a', content: 'x' },
    'E0101',
    /^tool_call_id/,
  ],
  ['a tool error without the error', { type: 'tool_error', tool_call_id: 'a' }, 'E0101', /"error"/],
];

describe('a client that sends', () => {
  for (const [what, sent, code, about] of mistakes) {
    it(`${what} is told ${code}, and the chat goes on`, async (t) => {
      const server = await startServer(t, { engine: createQuickEngine() });
      const chat = await server.chat();
      chat.socket.send(typeof sent === 'string' ? sent : JSON.stringify(sent));
      const error = await chat.next('error');
      assert.equal(error.code, code);
      assert.match(error.message, about);
      assert.equal(error.request_id, chat.metadata().request_id);
      chat.send({ type: 'user_input', text: 'Are you there?' });
      await chat.next('assistant_end');
    });
  }

  it('fields EVI does not know is not bothered with them', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine() })).chat();
    chat.socket.send(JSON.stringify({ type: 'user_input', text: 'Hello.', mood: 'good' }));
    await chat.next('assistant_end');
    assert.deepEqual(chat.all('error'), []);
  });

  it('linear16 before its settings is told I0116, and the chat ends with 1000', async (t) => {
    const chat = await (await startServer(t)).chat();
    chat.socket.send(bytesOf(tone(20)));
    const error = await chat.next('error');
    assert.equal(error.code, 'I0116');
    assert.equal(error.slug, 'transcription_failure');
    assert.equal((await chat.closed).code, 1000);
  });

  it('a bad setting in the query is told E0101 after chat_metadata', async (t) => {
    const server = await startServer(t);
    const chat = await server.chat({ 'session_settings[audio][encoding]': 'mp3' });
    assert.equal((await chat.next('error')).code, 'E0101');
  });

  it('the same mistake ten times in a row is shown the door', async (t) => {
    const chat = await (await startServer(t)).chat();
    for (let count = 0; count < 9; count++) chat.socket.send('{');
    chat.socket.send('{}');
    for (let count = 0; count < 12; count++) chat.socket.send('{');
    assert.equal((await chat.closed).code, 1008);
    assert.equal(chat.all('error').length, 9 + 1 + 10);
  });

  it('more than 16 MB at once is cut off', async (t) => {
    const chat = await (await startServer(t)).chat();
    chat.socket.send(Buffer.alloc(16 * 1024 * 1024 + 1));
    assert.equal((await chat.closed).code, 1009);
  });
});
