import { expect } from '@open-wc/testing';
import { initialState, type SessionState } from '../../../src/session/index.js';
import { callPhase, callStage, type CallPhase } from '../../../src/ui/panel/call-phase.js';
import { assistantSays, toolCall, visitorSays } from '../panel-model.js';

const receivedAt = new Date(0);
const metadata = { type: 'chat_metadata', chatId: 'c', chatGroupId: 'g', receivedAt } as const;
const live: SessionState = { ...initialState, status: 'live', chatMetadata: metadata };

const question = visitorSays('Which lamp does not dazzle?');
const growing = visitorSays('and how much', { interim: true });
const answer = assistantSays('Dusk, I think.');
const asked: Partial<SessionState> = { messages: [question] };
const answered: Partial<SessionState> = { messages: [question, answer] };
const cutOff = { a1: { receivedMs: 900, heardMs: 300, isInterrupted: true } };

const turns: [when: string, changes: Partial<SessionState>, phase: CallPhase][] = [
  ['nothing was said yet', {}, 'listening'],
  ['the visitor is in the middle of a sentence', { messages: [growing] }, 'hearing'],
  ['the visitor has finished', asked, 'thinking'],
  ['a tool is asked', { messages: [question, toolCall] }, 'thinking'],
  [
    'a tool has answered',
    {
      messages: [
        question,
        toolCall,
        { type: 'tool_response', toolCallId: 't1', content: 'Lamps', receivedAt },
      ],
    },
    'thinking',
  ],
  ['the answer is here, and not heard yet', { ...answered, pendingIds: ['a1'] }, 'thinking'],
  ['the answer is heard', { ...answered, pendingIds: ['a1'], playingId: 'a1' }, 'speaking'],
  [
    'the visitor speaks over the answer, which goes on',
    { messages: [answer, growing], pendingIds: ['a1'], playingId: 'a1' },
    'speaking',
  ],
  ['the answer was heard to its end', answered, 'listening'],
  ['the answer was cut off', { ...answered, utterances: cutOff }, 'interrupted'],
  [
    'the visitor goes on after they cut the answer off',
    { messages: [question, answer, growing], utterances: cutOff },
    'hearing',
  ],
  [
    'an utterance that was never heard is followed by one that was',
    { ...answered, pendingIds: ['a0'] },
    'listening',
  ],
  [
    'the server could not answer',
    { messages: [question, { type: 'error', code: 'E0712', slug: 'slow', message: 'Slow.', receivedAt }] },
    'listening',
  ],
];

/** In which each of the above means nothing: what the visitor or the page chose comes first. */
const stages: [when: string, changes: Partial<SessionState>, phase: CallPhase][] = [
  ['the microphone is off', { muted: true }, 'muted'],
  ['the assistant is paused', { isPaused: true }, 'paused'],
  ['the assistant is paused and the microphone off', { isPaused: true, muted: true }, 'paused'],
  ['the browser asks for the microphone', { isAskingForMicrophone: true }, 'asking'],
  ['the connection is lost', { status: 'reconnecting' }, 'reconnecting'],
  ['the call is over', { status: 'ended' }, 'ended'],
  ['the call has failed', { status: 'failed' }, 'failed'],
];

describe('what the call is doing', () => {
  for (const [when, changes, phase] of turns) {
    it(`is ${phase} when ${when}, of which nobody is told`, () => {
      const state = { ...live, ...changes };
      expect(callPhase(state, 'voice')).to.equal(phase);
      expect(callStage(state, 'voice')).to.equal('live');
    });
  }

  for (const [when, changes, phase] of stages) {
    it(`is ${phase} when ${when}, whatever was said last`, () => {
      for (const [, turn] of turns) {
        const state = { ...live, ...turn, ...changes };
        expect(callPhase(state, 'voice')).to.equal(phase);
        expect(callStage(state, 'voice')).to.equal(phase);
      }
    });
  }

  it('is connecting, or asking for the microphone, before there is a call', () => {
    const starting: SessionState = { ...initialState, status: 'starting' };
    expect(callPhase(initialState, 'voice')).to.equal('idle');
    expect(callPhase(starting, 'voice')).to.equal('starting');
    expect(callPhase({ ...starting, isAskingForMicrophone: true }, 'voice')).to.equal('asking');
  });

  it('takes no notice of what was said in an earlier call', () => {
    const later = { ...metadata, receivedAt: new Date(1) };
    for (const changes of [asked, { messages: [growing] }, { ...answered, utterances: cutOff }]) {
      expect(callPhase({ ...live, ...changes, chatMetadata: later }, 'voice')).to.equal('listening');
    }
  });

  it('is not listening, nor muted, where everything is typed', () => {
    expect(callPhase(live, 'text')).to.equal('live');
    expect(callPhase({ ...live, muted: true }, 'text')).to.equal('live');
    expect(callPhase({ ...live, ...asked }, 'text')).to.equal('thinking');
  });
});
