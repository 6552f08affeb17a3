import { expect } from '@open-wc/testing';
import { defaultReconnect } from '../../src/session/index.js';
import { chatUrl } from '../../src/session/chat-options.js';

const base = {
  socketUrl: 'wss://example.org/v0/evi/chat',
  interimTranscripts: true,
  reconnect: defaultReconnect,
};

describe('the address of a chat', () => {
  it('carries what was set and nothing else', () => {
    const url = new URL(
      chatUrl({ ...base, configId: 'c 1', configVersion: 2, customSessionId: 's', eventLimit: 5 }, 'tok'),
    );
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      access_token: 'tok',
      config_id: 'c 1',
      config_version: '2',
      event_limit: '5',
      verbose_transcription: 'true',
      'session_settings[custom_session_id]': 's',
    });
  });

  it('keeps the query that an address already has', () => {
    expect(chatUrl({ ...base, socketUrl: 'wss://example.org/chat?tenant=7' }, 't')).to.contain(
      'tenant=7&access_token=t',
    );
  });

  it('says what is wrong with an address that is none', () => {
    expect(() => chatUrl({ ...base, socketUrl: 'nonsense' }, 't'))
      .to.throw(/nonsense.*socket-url/)
      .with.property('code', 'socket-refused');
  });
});
