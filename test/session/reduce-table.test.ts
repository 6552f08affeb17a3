/** What every message of the server's changes in every state: the whole next state, and nothing beside it. */
import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import { reduce } from '../../src/session/reduce.js';
import {
  initialState,
  type SessionState,
  type SessionStatus,
  type TranscriptMessage,
} from '../../src/session/state.js';
import type { ReceivedMessage, ServerMessage } from '../../src/wire.js';

type MessageOf<Type> = Extract<ReceivedMessage, { type: Type }>;

const receivedAt = new Date(0);

const user = (content: string, interim = false): MessageOf<'user_message'> => ({
  type: 'user_message',
  message: { role: 'user', content },
  models: {},
  time: { begin: 0, end: 1 },
  fromText: false,
  interim,
  receivedAt,
});
const assistant = (id: string, content: string): MessageOf<'assistant_message'> => ({
  type: 'assistant_message',
  id,
  message: { role: 'assistant', content },
  models: {},
  fromText: false,
  isQuickResponse: false,
  receivedAt,
});

const said = user('Hello');
const answer = assistant('a', 'Good morning.');
const growing = user('and', true);
const models = { prosody: { scores: { Joy: 0.8 } } } as unknown as MessageOf<'assistant_prosody'>['models'];

/** In the middle of things: one utterance is being heard, and the visitor has begun to speak. */
const midway: SessionState = {
  ...initialState,
  messages: [said, answer, growing],
  muted: true,
  playingId: 'a',
  pendingIds: ['a'],
  utterances: { a: { receivedMs: 200, isInterrupted: false } },
};
const error = new EviError('socket-lost', 'gone');
const states: Record<SessionStatus, SessionState> = {
  idle: midway,
  starting: { ...midway, status: 'starting' },
  live: { ...midway, status: 'live' },
  reconnecting: { ...midway, status: 'reconnecting' },
  ended: { ...midway, status: 'ended', ending: { reason: 'user' } },
  failed: { ...midway, status: 'failed', ending: { reason: 'connection-lost' }, error },
};

interface Row<Message = ReceivedMessage> {
  message: Message;
  what: string;
  /** What is new in the state of a call. */
  changes: Partial<SessionState>;
}

/** Part of the conversation, in its place: before the words that are still being spoken. */
const added = <Message extends TranscriptMessage>(message: Message) => ({
  message,
  what: 'is added before the words that are being spoken',
  changes: { messages: [said, answer, message, growing] },
});

const metadata: MessageOf<'chat_metadata'> = {
  type: 'chat_metadata',
  chatGroupId: 'g',
  chatId: 'c',
  receivedAt,
};
const rows: { [Type in ServerMessage['type']]: Row<MessageOf<Type>>[] } = {
  chat_metadata: [
    { message: metadata, what: 'makes it live', changes: { status: 'live', chatMetadata: metadata } },
  ],
  user_message: [
    {
      message: user('and more', true),
      what: 'replaces the words that were being spoken',
      changes: { messages: [said, answer, user('and more', true)] },
    },
    {
      message: user('And more.'),
      what: 'puts the final words in the place of the growing ones',
      changes: { messages: [said, answer, user('And more.')] },
    },
  ],
  assistant_message: [
    {
      message: assistant('b', 'How are you?'),
      what: 'is added, and its sound expected',
      changes: { messages: [said, answer, assistant('b', 'How are you?'), growing], pendingIds: ['a', 'b'] },
    },
    {
      message: assistant('a', 'Good morning!'),
      what: 'that comes again replaces itself',
      changes: { messages: [said, assistant('a', 'Good morning!'), growing] },
    },
  ],
  assistant_prosody: [
    {
      message: { type: 'assistant_prosody', id: 'a', models, receivedAt },
      what: 'is joined to its message',
      changes: { messages: [said, { ...answer, models }, growing] },
    },
    {
      message: { type: 'assistant_prosody', id: 'b', models, receivedAt },
      what: 'waits for its message',
      changes: { earlyProsody: { b: models } },
    },
    {
      message: { type: 'assistant_prosody', models, receivedAt },
      what: 'of no message changes nothing',
      changes: {},
    },
  ],
  assistant_end: [
    {
      message: { type: 'assistant_end', receivedAt },
      what: 'changes nothing: the sound goes on',
      changes: {},
    },
  ],
  audio_output: [
    {
      message: { type: 'audio_output', id: 'a', index: 1, data: '', receivedAt },
      what: 'of an utterance that is expected changes nothing',
      changes: {},
    },
    {
      message: { type: 'audio_output', id: 'b', index: 0, data: '', receivedAt },
      what: 'that comes before its words is expected to be heard',
      changes: { pendingIds: ['a', 'b'] },
    },
  ],
  user_interruption: [
    {
      message: { type: 'user_interruption', time: 1, receivedAt },
      what: 'breaks off what is being heard',
      changes: { pendingIds: [], utterances: { a: { receivedMs: 200, isInterrupted: true } } },
    },
  ],
  tool_call: [
    added({
      type: 'tool_call',
      name: 'now',
      parameters: '{}',
      toolCallId: 't',
      toolType: 'function',
      responseRequired: true,
      receivedAt,
    }),
  ],
  tool_response: [added({ type: 'tool_response', toolCallId: 't', content: 'noon', receivedAt })],
  tool_error: [added({ type: 'tool_error', toolCallId: 't', error: 'no clock', receivedAt })],
  error: [added({ type: 'error', code: 'E0712', slug: 'slow', message: 'It is slow.', receivedAt })],
  session_settings: [
    { message: { type: 'session_settings', receivedAt }, what: 'changes nothing', changes: {} },
  ],
};

const callStates = ['starting', 'live', 'reconnecting'] as const;
const otherStates = ['idle', 'ended', 'failed'] as const;

for (const { message, what, changes } of Object.values<Row[]>(rows).flat()) {
  describe(`${message.type} ${what}`, () => {
    for (const status of callStates) {
      it(`in a call that is ${status}`, () => {
        const state = states[status];
        expect(reduce(state, { type: 'received', message })).to.deep.equal({ ...state, ...changes });
      });
    }
    for (const status of otherStates) {
      it(`but nothing when the call is ${status}`, () => {
        expect(reduce(states[status], { type: 'received', message })).to.equal(states[status]);
      });
    }
  });
}
