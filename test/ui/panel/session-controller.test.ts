import { expect } from '@open-wc/testing';
import { EviError, type SessionEvent, type SessionState } from '../../../src/headless.js';
import { initialState } from '../../../src/session/index.js';
import { eventsOf } from '../../../src/ui/panel/session-controller.js';

const chatMetadata = {
  type: 'chat_metadata',
  chatId: 'c1',
  chatGroupId: 'g1',
  receivedAt: new Date(0),
} as const;
const lost = new EviError('socket-lost', 'The connection was lost.');
const live: SessionState = { ...initialState, status: 'live', chatMetadata };

/** Each event's type and own fields, as a page would read them. */
function told(state: SessionState, previous: SessionState, event: SessionEvent) {
  return [...eventsOf(state, previous, event)].map((dispatched) => {
    expect(dispatched.bubbles && dispatched.composed, 'crosses shadow boundaries').to.be.true;
    const fields = Object.entries(dispatched).filter(([name]) => name !== 'isTrusted');
    return [dispatched.type, Object.fromEntries(fields)];
  });
}

describe('a page hears', () => {
  it('the status, the connection, then the message that made it', () => {
    const starting: SessionState = { ...initialState, status: 'starting' };
    expect(told(live, starting, { type: 'received', message: chatMetadata })).to.deep.equal([
      ['evi-status', { status: 'live', previous: 'starting' }],
      ['evi-connect', { chatId: 'c1', chatGroupId: 'g1' }],
      ['evi-message', { message: chatMetadata }],
    ]);
  });

  it('an interruption before its message', () => {
    const message = { type: 'user_interruption', time: 1, receivedAt: new Date(0) } as const;
    expect(told(live, live, { type: 'received', message })).to.deep.equal([
      ['evi-interruption', {}],
      ['evi-message', { message }],
    ]);
  });

  it('when an utterance is heard and when no longer', () => {
    expect(told({ ...live, playingId: 'u1' }, live, { type: 'started', id: 'u1' })).to.deep.equal([
      ['evi-audio-start', { id: 'u1' }],
    ]);
    expect(told(live, { ...live, playingId: 'u1' }, { type: 'ended', id: 'u1', playedMs: 40 })).to.deep.equal(
      [['evi-audio-end', { id: 'u1' }]],
    );
  });

  it('why a call is over, after the error that ended it', () => {
    const ending = { reason: 'connection-lost', code: 1006 } as const;
    const failed: SessionState = { ...live, status: 'failed', error: lost, ending };
    expect(told(failed, live, { type: 'over', ending, error: lost })).to.deep.equal([
      ['evi-status', { status: 'failed', previous: 'live' }],
      ['evi-error', { error: lost }],
      ['evi-disconnect', { reason: 'connection-lost', code: 1006 }],
    ]);
  });

  it('that the call is about to end, and why', () => {
    const warning = { kind: 'inactivity', remainingMs: 60_000, endsAt: new Date(0) } as const;
    const warned: SessionState = { ...live, warnings: [warning] };
    expect(told(warned, live, { type: 'warned', warning })).to.deep.equal([
      ['evi-warning', { kind: 'inactivity', endsAt: new Date(0) }],
    ]);
  });

  it('each error once', () => {
    const troubled: SessionState = { ...live, error: lost };
    expect(told(troubled, live, { type: 'problem', error: lost })).to.have.length(1);
    expect(told({ ...troubled, muted: true }, troubled, { type: 'muted', muted: true })).to.be.empty;
  });
});
