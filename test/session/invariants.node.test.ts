/** Whatever a server, a network and a visitor do, in whatever order: some things always hold. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EviError } from '../../src/evi-error.js';
import { isCall, type SessionStatus } from '../../src/session/index.js';
import {
  capturePort,
  chatOptions,
  conversationIn,
  fakeWorld,
  frame,
  playbackPort,
  settle,
} from './fake-world.js';
import {
  assistantEnd,
  assistantMessage,
  audioOutput,
  chatMetadata,
  serverErrorMessage,
  userInterruption,
  userMessage,
} from './messages.js';

/** From where to where a conversation may go. */
const reachable: Record<SessionStatus, readonly SessionStatus[]> = {
  idle: ['starting'],
  starting: ['live', 'ended', 'failed'],
  live: ['reconnecting', 'ended', 'failed'],
  reconnecting: ['live', 'ended', 'failed'],
  ended: ['starting'],
  failed: ['starting'],
};

const id = fc.constantFrom('a', 'b', 'c');

const serverMessage = fc.oneof(
  fc.constant(chatMetadata),
  fc.tuple(fc.string(), fc.boolean()).map(([words, interim]) => userMessage(words, interim)),
  fc.tuple(id, fc.string()).map(([utterance, words]) => assistantMessage(utterance, words)),
  fc.tuple(id, fc.nat(3)).map(([utterance, index]) => audioOutput(utterance, index)),
  fc.constant(audioOutput('a', 0, 'broken')),
  fc.constant(assistantEnd),
  fc.constant(userInterruption),
  fc.constantFrom('E0712', 'E0714', 'I0116').map((code) => serverErrorMessage(code)),
  fc.constant({ type: 'new_future_event_type' }),
  fc.jsonValue(),
);

type World = ReturnType<typeof newWorld>;
type Happening = (world: World) => void | Promise<void>;

function newWorld() {
  const fake = fakeWorld();
  const conversation = conversationIn(fake.world);
  return { ...fake, conversation, playback: playbackPort(), capture: capturePort() };
}

const deeds: Happening[] = [
  ({ conversation }) => conversation.connect(chatOptions),
  ({ conversation }) => conversation.disconnect(),
  ({ conversation }) => conversation.disconnect(new EviError('mic-lost', 'unplugged')),
  ({ conversation }) => conversation.clearMessages(),
  ({ conversation }) => {
    if (isCall(conversation.state.status)) conversation.send({ type: 'user_input', text: 'hi' });
  },
  ({ conversation, playback, capture }) => conversation.attachAudio(playback, capture),
  ({ giveToken }) => giveToken(),
  ({ refuseToken }) => refuseToken(new EviError('token-denied', 'no')),
  ({ setRefusal }) => setRefusal(new EviError('socket-refused', 'down')),
  ({ setRefusal }) => setRefusal(undefined),
  ({ waitEnds }) => waitEnds(),
  ({ capture }) => capture.say(frame(1)),
  ({ serveRaw }) => serveRaw(new ArrayBuffer(3)),
];

const serving = serverMessage.map(
  (message): Happening =>
    ({ serve }) =>
      serve(message),
);
const muting = fc.boolean().map(
  (muted): Happening =>
    ({ conversation }) =>
      conversation.setMuted(muted),
);
const dropping = fc.constantFrom(1000, 1006, 1008, 1011).map(
  (code): Happening =>
    ({ drop }) =>
      drop(code),
);
const starting = id.map(
  (started): Happening =>
    ({ playback }) =>
      playback.say({ type: 'started', id: started }),
);
const ending = id.map(
  (ended): Happening =>
    ({ playback }) =>
      playback.say({ type: 'ended', id: ended, playedMs: 1 }),
);

const happening = fc.oneof(
  { weight: 6, arbitrary: serving },
  { weight: 4, arbitrary: fc.constantFrom(...deeds) },
  muting,
  dropping,
  starting,
  ending,
);

/** Most runs begin with a call, and some with one that is live. */
const beginning = fc
  .nat(3)
  .map((steps): Happening[] =>
    [
      ({ conversation }: World) => conversation.connect(chatOptions),
      ({ giveToken }: World) => giveToken(),
      ({ serve }: World) => serve(chatMetadata),
    ].slice(0, steps),
  );

function assertTranscript({ conversation }: World): void {
  const { messages } = conversation.state;
  const ids = messages.flatMap((message) => (message.type === 'assistant_message' ? [message.id] : []));
  assert.equal(new Set(ids).size, ids.length, 'an utterance has two entries');
  const growing = messages.filter((message) => message.type === 'user_message' && message.interim);
  assert.ok(growing.length <= 1, 'more than one entry is growing');
  if (growing.length === 1) assert.equal(messages.at(-1), growing[0], 'the growing entry is not the last');
}

describe('a conversation', () => {
  it('keeps its promises in any order of events', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(happening, { maxLength: 60 }), async (first, then) => {
        const world = newWorld();
        let metadataSinceLive = 0;
        world.conversation.subscribe((state, previous, event) => {
          if (event.type === 'received' && event.message.type === 'chat_metadata') metadataSinceLive += 1;
          if (state.status === previous.status) return;
          assert.ok(
            reachable[previous.status].includes(state.status),
            `${previous.status} → ${state.status}`,
          );
          if (state.status === 'live') assert.ok(metadataSinceLive > 0, 'live without chat_metadata');
          metadataSinceLive = 0;
          if (state.status === 'failed') assert.ok(state.error, 'failed for no reason');
          if (!isCall(state.status)) assert.ok(state.ending, 'over for no reason');
        });
        for (const happens of [...first, ...then]) {
          await happens(world);
          await settle();
          assertTranscript(world);
        }
        world.conversation.disconnect();
        await settle();
        assert.equal(world.isSocketOpen(), false, 'the socket is still open');
        const sentBefore = world.sent.length;
        world.capture.say(frame(2));
        await world.waitEnds();
        assert.equal(world.sent.length, sentBefore, 'something was sent after the end');
      }),
      { numRuns: 5000 },
    );
  });
});
