import { expect } from '@open-wc/testing';
import { decode } from '../../src/session/decode.js';
import { assistantMessage, audioOutput, chatMetadata, userMessage } from './messages.js';

const decodeJson = (message: unknown) => decode(JSON.stringify(message));

describe('reading a frame of the socket', () => {
  it('gives the message in camelCase, emotion names untouched', () => {
    const message = decodeJson(userMessage('hello'));
    expect(message).to.deep.include({ type: 'user_message', fromText: false, interim: false });
    expect(message)
      .to.have.nested.property('models.prosody.scores')
      .that.has.all.keys('Aesthetic Appreciation', 'Craving');
  });

  it('takes null for absent', () => {
    expect(decodeJson(assistantMessage('a', 'Hi.'))).not.to.have.property('language');
    expect(decodeJson({ ...userMessage('hi'), models: { prosody: null } })).to.have.deep.property(
      'models',
      {},
    );
  });

  it('fills in what older servers leave out', () => {
    const { type, id, message } = assistantMessage('a', 'Hi.');
    expect(decodeJson({ type, id, message })).to.deep.include({
      isQuickResponse: false,
      fromText: false,
      models: {},
    });
    expect(decodeJson({ type: 'audio_output', id: 'a', data: '' })).to.deep.equal({
      type: 'audio_output',
      id: 'a',
      data: '',
    });
  });

  for (const [kind, frame] of [
    ['binary', new ArrayBuffer(4)],
    ['binary', new Blob(['x'])],
    ['not-json', 'hello'],
    ['not-json', ''],
    ['not-json', '{"type":'],
    ['unknown-type', '{"type":"new_future_event_type"}'],
    ['unknown-type', '{"type":"constructor"}'],
    ['unknown-type', '{}'],
    ['unknown-type', 'null'],
    ['unknown-type', '[1]'],
    ['unknown-type', '"text"'],
    ['incomplete', JSON.stringify({ ...chatMetadata, chat_id: 7 })],
    ['incomplete', JSON.stringify({ ...audioOutput('a', 0), data: undefined })],
    ['incomplete', '{"type":"user_message","message":null}'],
    ['incomplete', '{"type":"tool_call","name":"x"}'],
  ] as const) {
    it(`names ${typeof frame === 'string' ? frame.slice(0, 60) : 'a binary frame'} as ${kind} and does not throw`, () => {
      expect(decode(frame)).to.include({ type: 'unreadable', kind });
    });
  }
});
