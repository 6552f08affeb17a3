import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serialization } from 'hume';
import { firstSettings } from '../../src/session/chat-options.js';
import { defaultReconnect } from '../../src/session/index.js';
import { encode, encodeAudioInput } from '../../src/session/encode.js';
import type { ClientMessage } from '../../src/wire.js';

const base = {
  socketUrl: 'wss://example.org/v0/evi/chat',
  interimTranscripts: true,
  reconnect: defaultReconnect,
};

const messages: ClientMessage[] = [
  firstSettings(base),
  firstSettings({
    ...base,
    sessionSettings: {
      systemPrompt: 'Be brief.',
      context: { text: 'in a shop', type: 'persistent' },
      variables: { userName: 'Ada' },
      tools: [
        { type: 'function', name: 'open_page', parameters: '{"type":"object"}', fallbackContent: 'no' },
      ],
      builtinTools: [{ name: 'web_search', fallbackContent: 'no' }],
      metadata: { someKey: 1 },
    },
    variables: { user_age: 36, isNew: true },
  }),
  { type: 'user_input', text: 'hello “you”\n' },
  { type: 'assistant_input', text: 'Welcome.' },
  { type: 'tool_response', toolCallId: 'x', content: 'done', toolName: 'open_page' },
  { type: 'tool_error', toolCallId: 'x', error: 'broken', content: 'no', level: 'warn' },
  { type: 'pause_assistant_message' },
  { type: 'resume_assistant_message' },
];

describe('what is sent to the server', () => {
  for (const message of messages) {
    it(`passes Hume's own serializer with unknown keys forbidden: ${message.type}`, () => {
      const parsed = serialization.empathicVoice.PublishEvent.parse(JSON.parse(encode(message)), {
        unrecognizedObjectKeys: 'fail',
      });
      assert.deepEqual(parsed, { ok: true, value: message });
    });
  }

  it('sends sound as exactly a type and data', () => {
    assert.deepEqual(JSON.parse(encodeAudioInput('AAAA')), { type: 'audio_input', data: 'AAAA' });
  });

  it('sends as first settings exactly the audio format when nothing else is set, as strict servers want', () => {
    assert.deepEqual(JSON.parse(encode(firstSettings(base))), {
      type: 'session_settings',
      audio: { encoding: 'linear16', sample_rate: 16_000, channels: 1 },
    });
  });

  it('merges the variables of the page into those of its settings', () => {
    const settings = firstSettings({
      ...base,
      sessionSettings: { variables: { a: 1, b: 1 } },
      variables: { b: 2 },
    });
    assert.deepEqual('variables' in settings && settings.variables, { a: 1, b: 2 });
  });
});
