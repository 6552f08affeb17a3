import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import { decode } from '../../src/session/decode.js';
import { reduce } from '../../src/session/reduce.js';
import { initialState, type SessionEvent, type SessionState } from '../../src/session/state.js';
import type { ReceivedMessage } from '../../src/wire.js';
import { assistantMessage, audioOutput, chatMetadata, userInterruption, userMessage } from './messages.js';

const received = (wire: unknown): SessionEvent => ({
  type: 'received',
  message: { ...decode(JSON.stringify(wire)), receivedAt: new Date(0) } as unknown as ReceivedMessage,
});
const after = (...events: SessionEvent[]): SessionState => events.reduce(reduce, initialState);
const live = [{ type: 'connecting' } as const, received(chatMetadata)];
const lost = new EviError('socket-lost', 'gone');

describe('the state of a conversation', () => {
  it('is live when the server says so and not before', () => {
    expect(after({ type: 'connecting' }).status).to.equal('starting');
    expect(after(...live).status).to.equal('live');
    expect(after(...live).chatMetadata).to.have.property('chatId', chatMetadata.chat_id);
  });

  it('plays only what the audio thread says is heard', () => {
    const arrived = after(...live, received(audioOutput('a', 0)));
    expect(arrived.playingId).to.equal(undefined);
    const heard = reduce(arrived, { type: 'started', id: 'a' });
    expect(heard.playingId).to.equal('a');
    const ended = reduce(heard, { type: 'ended', id: 'a', playedMs: 10 });
    expect(ended).to.deep.include({ playingId: undefined, pendingIds: [] });
  });

  it('knows which utterances an interruption ends: all begun and not heard to the end', () => {
    const speaking = after(
      ...live,
      received(assistantMessage('a', 'A')),
      received(audioOutput('a', 0)),
      { type: 'started', id: 'a' },
      received(assistantMessage('b', 'B')),
    );
    expect(speaking.pendingIds).to.deep.equal(['a', 'b']);
    expect(reduce(speaking, received(userInterruption)).pendingIds).to.deep.equal([]);
  });

  it('keeps the words of an ended call and of the one before, until they are cleared', () => {
    const again = after(
      ...live,
      received(userMessage('Hi')),
      { type: 'over', ending: { reason: 'user' } },
      ...live,
    );
    expect(again.messages).to.have.length(1);
    expect(reduce(again, { type: 'cleared' }).messages).to.deep.equal([]);
  });

  it('tells a good end from a failure', () => {
    const inactive = new EviError('inactivity', 'nobody spoke');
    expect(after(...live, { type: 'over', ending: { reason: 'user' } })).to.deep.include({
      status: 'ended',
      error: undefined,
    });
    expect(
      after(...live, { type: 'over', ending: { reason: 'connection-lost' }, error: lost }).status,
    ).to.equal('failed');
    expect(
      after(...live, { type: 'over', ending: { reason: 'inactivity' }, error: inactive }).status,
    ).to.equal('ended');
  });

  it('starts a new call without the old error, still muted', () => {
    const failed = after(
      { type: 'muted', muted: true },
      { type: 'connecting' },
      { type: 'over', ending: { reason: 'connection-lost' }, error: lost },
    );
    expect(reduce(failed, { type: 'connecting' })).to.deep.include({
      error: undefined,
      ending: undefined,
      muted: true,
    });
  });

  it('takes no message after the end', () => {
    const over = after(...live, { type: 'over', ending: { reason: 'user' } });
    expect(reduce(over, received(userMessage('late')))).to.equal(over);
    expect(reduce(over, received(chatMetadata)).status).to.equal('ended');
  });

  it('has the browser ask for the microphone no longer than there is a call', () => {
    const asking = { type: 'asking', asking: true } as const;
    const over = { type: 'over', ending: { reason: 'user' } } as const;
    const isAsking = (...events: SessionEvent[]) => after(...events).isAskingForMicrophone;
    expect(isAsking({ type: 'connecting' }, asking)).to.equal(true);
    expect(isAsking(...live, asking)).to.equal(true);
    expect(isAsking(...live, asking, { type: 'asking', asking: false })).to.equal(false);
    expect(isAsking({ type: 'connecting' }, asking, over)).to.equal(false);
    expect(isAsking({ type: 'connecting' }, over, asking)).to.equal(false);
    expect(isAsking({ type: 'connecting' }, asking, over, { type: 'connecting' })).to.equal(false);
  });

  it('goes on after a problem, which it remembers', () => {
    expect(after(...live, { type: 'problem', error: lost })).to.deep.include({ status: 'live', error: lost });
  });

  it('forgets a problem that is solved, and no other', () => {
    const troubled = after(...live, { type: 'problem', error: lost });
    expect(reduce(troubled, { type: 'solved', code: lost.code })).to.deep.include({
      status: 'live',
      error: undefined,
    });
    expect(reduce(troubled, { type: 'solved', code: 'mic-muted' })).to.equal(troubled);
  });

  it('counts what could not be read, by kind', () => {
    const event = { type: 'unreadable', kind: 'binary' } as const;
    expect(after(...live, event, event, { type: 'unreadable', kind: 'not-json' }).unreadable).to.deep.equal({
      binary: 2,
      'not-json': 1,
    });
  });

  it('knows how much of an utterance was received and how much of it was heard', () => {
    const heard = after(
      ...live,
      { type: 'queued', id: 'a', durationMs: 200 },
      { type: 'queued', id: 'a', durationMs: 300 },
      { type: 'ended', id: 'a', playedMs: 500 },
    );
    expect(heard.utterances).to.deep.equal({ a: { receivedMs: 500, heardMs: 500, isInterrupted: false } });
  });

  it('marks what an interruption cut, and counts nothing that comes for it later', () => {
    const cut = after(
      ...live,
      received(assistantMessage('a', 'A')),
      { type: 'queued', id: 'a', durationMs: 200 },
      received(userInterruption),
      { type: 'ended', id: 'a', playedMs: 40 },
      received(audioOutput('a', 1)),
      { type: 'queued', id: 'a', durationMs: 200 },
    );
    expect(cut.utterances).to.deep.equal({ a: { receivedMs: 200, heardMs: 40, isInterrupted: true } });
    expect(cut.pendingIds).to.deep.equal([]);
  });

  for (const order of ['before', 'after']) {
    it(`joins expression measures that come ${order} their message`, () => {
      const prosody = { scores: { Joy: 0.8, Craving: -9.87e-4 } };
      const events = [
        received(assistantMessage('a', 'A')),
        received({ type: 'assistant_prosody', id: 'a', models: { prosody } }),
      ];
      const { messages } = after(...live, ...(order === 'after' ? events : events.reverse()));
      expect(messages).to.have.length(1);
      expect(messages[0]).to.have.deep.nested.property('models.prosody', prosody);
    });
  }
});
