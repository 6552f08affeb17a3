/**
 * Messages as Hume's clients have really had them, from the frame to the loudspeaker: decoded, shown, played by the real
 * playback processor. Nothing throws, nothing is lost, nothing is played twice.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeAudio } from '../../src/audio/decode-audio.js';
import { createEmbeddedEngine } from '../../src/server/index.js';
import { encodeWav } from '../../src/server/wav.js';
import { noise } from '../call/speech.js';
import { capturePort, chatOptions, conversationIn, fakeWorld, settle } from './fake-world.js';
import { loudspeakerByHand } from './loudspeaker-by-hand.js';
import { assistantEnd, assistantMessage, chatMetadata, userInterruption, userMessage } from './messages.js';

const sampleRate = 48_000;
/** What the loudspeaker fades in and out. */
const fade = 144;

async function liveCall() {
  const fake = fakeWorld();
  const conversation = conversationIn({ ...fake.world, decodeAudio });
  const loudspeaker = loudspeakerByHand();
  conversation.connect(chatOptions);
  fake.giveToken();
  await settle();
  conversation.attachAudio(loudspeaker.port, capturePort());
  fake.serve(chatMetadata);
  return { ...fake, conversation, loudspeaker };
}

function audio(id: string, index: number | null | undefined, samples: Int16Array) {
  const data = encodeWav({ samples, sampleRate }).toString('base64');
  return { type: 'audio_output', id, data, ...(index !== undefined && { index }), custom_session_id: null };
}

/** Five chunks of 100 ms, and the whole. */
function sentence(seed: number) {
  const samples = noise(sampleRate / 2, seed);
  const chunks = [0, 1, 2, 3, 4].map((index) => samples.slice(index * 4800, (index + 1) * 4800));
  return { samples, chunks };
}

function assertHeardOnce(heard: Float32Array, ...sent: Int16Array[]): void {
  const start = heard.findIndex((sample) => sample !== 0);
  const expected = Float32Array.from(
    sent.flatMap((samples) => [...samples]),
    (sample) => sample / 0x8000,
  );
  const end = start + expected.length;
  assert.deepEqual(heard.slice(start + fade, end - fade), expected.slice(fade, -fade));
  assert.ok(isSilent(heard.slice(end)), 'something was heard twice');
}

const isSilent = (samples: Float32Array) => samples.every((sample) => sample === 0);

const words = ({ conversation }: Awaited<ReturnType<typeof liveCall>>) =>
  conversation.state.messages.map((entry) => ('message' in entry ? entry.message : undefined));

describe('expression measures', () => {
  it('arrive whole: all 48, by their names, the slightly negative ones too', async () => {
    const silence = { samples: new Int16Array(480), sampleRate };
    const names = Object.keys(createEmbeddedEngine().express(silence));
    assert.equal(names.length, 48);
    const scores = Object.fromEntries(names.map((name, place) => [name, place % 3 ? place / 48 : -9.87e-4]));
    const { conversation, serve } = await liveCall();
    serve({ ...userMessage('Hello'), models: { prosody: { scores } } });
    serve(assistantMessage('a', 'Hello.'));
    serve({ type: 'assistant_prosody', id: 'a', models: { prosody: { scores } } });
    for (const message of conversation.state.messages) {
      assert.ok('models' in message);
      assert.deepEqual(message.models.prosody?.scores, scores);
    }
    assert.equal(conversation.state.messages.length, 2);
  });
});

describe('a message', () => {
  const nothing = { custom_session_id: null, request_id: null, language: null };
  const optionals: [what: string, message: object][] = [
    ['user_message', { ...userMessage('Hello'), ...nothing, models: { prosody: null } }],
    ['assistant_message', { ...assistantMessage('a', 'Hello.'), ...nothing, id: null }],
    [
      'assistant_message without words',
      { ...assistantMessage('a', ''), message: { role: 'assistant', content: null, tool_call: null } },
    ],
    [
      'tool_call',
      {
        type: 'tool_call',
        ...nothing,
        name: 'now',
        parameters: '{}',
        tool_call_id: 'c',
        response_required: null,
      },
    ],
    [
      'tool_response',
      { type: 'tool_response', ...nothing, tool_call_id: 'c', content: 'x', tool_name: null },
    ],
    [
      'tool_error',
      { type: 'tool_error', ...nothing, tool_call_id: 'c', error: 'x', level: null, code: null },
    ],
    ['error', { type: 'error', ...nothing, code: 'E0712', slug: 'some_slug', message: 'It went wrong.' }],
  ];
  for (const [what, message] of optionals) {
    it(`is shown though nothing is where something could be: ${what}`, async () => {
      const { conversation, serve } = await liveCall();
      serve(message);
      assert.equal(conversation.state.messages.length, 1);
      assert.deepEqual(conversation.state.unreadable, {});
    });
  }

  it('of an older server is shown without the fields that came later', async () => {
    const call = await liveCall();
    call.serve({ type: 'assistant_message', id: 'a', message: { role: 'assistant', content: 'Hello.' } });
    call.serve({ type: 'user_message', message: { role: 'user', content: 'Hi.' } });
    assert.deepEqual(words(call), [
      { role: 'assistant', content: 'Hello.' },
      { role: 'user', content: 'Hi.' },
    ]);
  });

  it('of a kind nobody knows yet is passed over and counted, and the call goes on', async () => {
    const call = await liveCall();
    for (const type of ['assistant_thought', 'constructor', '__proto__', null, 7])
      call.serve({ type, id: 'a' });
    for (const frame of ['', '{', 'null', '[]', '"text"', new ArrayBuffer(8)]) call.serveRaw(frame);
    call.serve(userMessage('Still here.'));
    assert.equal(call.conversation.state.status, 'live');
    assert.equal(call.conversation.state.messages.length, 1);
    assert.deepEqual(call.conversation.state.unreadable, { 'unknown-type': 8, 'not-json': 2, binary: 1 });
  });
});

describe('sound', () => {
  it('is heard once and in order, however its chunks come: late, early, twice, or without a place', async () => {
    const one = sentence(1);
    const two = sentence(2);
    const { serve, loudspeaker, conversation } = await liveCall();
    serve(assistantMessage('one', 'First.'));
    for (const index of [1, 0, 1, 4, 2, 0, 3, 3, 4]) serve(audio('one', index, one.chunks[index]!));
    loudspeaker.pass(200);
    serve(assistantMessage('two', 'Second.'));
    for (const [place, chunk] of two.chunks.entries())
      serve(audio('two', place % 2 ? null : undefined, chunk));
    serve(assistantEnd);
    loudspeaker.pass(1000);
    assertHeardOnce(loudspeaker.heard(), one.samples, two.samples);
    assert.equal(conversation.state.playingId, undefined);
    assert.deepEqual(conversation.state.pendingIds, []);
  });

  it('of an utterance that is said again under its id is not heard again', async () => {
    const { samples, chunks } = sentence(3);
    const { serve, loudspeaker, conversation } = await liveCall();
    for (let time = 0; time < 2; time += 1) {
      serve(assistantMessage('a', 'Once.'));
      chunks.forEach((chunk, index) => serve(audio('a', index, chunk)));
      serve(assistantEnd);
      loudspeaker.pass(700);
    }
    assertHeardOnce(loudspeaker.heard(), samples);
    assert.equal(conversation.state.messages.length, 1);
    assert.deepEqual(conversation.state.pendingIds, []);
  });

  it('that comes late, after an interruption, revives nothing, and what follows is whole', async () => {
    const old = sentence(4);
    const next = sentence(5);
    const { serve, loudspeaker, conversation } = await liveCall();
    serve(assistantMessage('old', 'Old.'));
    old.chunks.slice(0, 3).forEach((chunk, index) => serve(audio('old', index, chunk)));
    loudspeaker.pass(150);
    serve(userInterruption);
    loudspeaker.pass(20);
    const beforeLateChunks = loudspeaker.heard().length;
    serve(audio('old', 3, old.chunks[3]!));
    serve(audio('old', undefined, old.chunks[4]!));
    loudspeaker.pass(500);
    assert.ok(isSilent(loudspeaker.heard().slice(beforeLateChunks)), 'late chunks were heard');
    serve(assistantMessage('next', 'Next.'));
    next.chunks.forEach((chunk, index) => serve(audio('next', index, chunk)));
    serve(assistantEnd);
    loudspeaker.pass(700);
    assertHeardOnce(loudspeaker.heard().slice(beforeLateChunks), next.samples);
    assert.ok(conversation.state.utterances.old?.isInterrupted);
    assert.equal(conversation.state.utterances.next?.heardMs, 500);
  });

  it('of 5 MB in one message is heard to its last sample', async () => {
    const samples = noise(1_900_000, 6);
    const message = audio('long', 0, samples);
    assert.ok(message.data.length > 5_000_000);
    const { serve, loudspeaker, conversation } = await liveCall();
    serve(assistantMessage('long', 'Very long.'));
    serve(message);
    serve(assistantEnd);
    loudspeaker.pass(41_000);
    assertHeardOnce(loudspeaker.heard(), samples);
    assert.equal(conversation.state.utterances.long?.heardMs, (1_900_000 / sampleRate) * 1000);
  });

  it('that is no sound keeps its place, and costs the sentence nothing else', async () => {
    const { chunks } = sentence(7);
    const { serve, loudspeaker, conversation } = await liveCall();
    serve(assistantMessage('a', 'Broken.'));
    serve(audio('a', 0, chunks[0]!));
    serve({ type: 'audio_output', id: 'a', index: 1, data: 'no WAV' });
    serve(audio('a', 2, chunks[2]!));
    serve(assistantEnd);
    loudspeaker.pass(400);
    assertHeardOnce(loudspeaker.heard(), chunks[0]!, chunks[2]!);
    assert.deepEqual(conversation.state.unreadable, { 'not-audio': 1 });
    assert.equal(conversation.state.status, 'live');
  });
});
