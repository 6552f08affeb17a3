import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { HumeClient, type Hume } from 'hume';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import { resample } from '../../src/server/resample.js';
import { bytesOf, join, sampleRate, silence } from './sounds.js';
import { startServer, type TestServer } from './test-client.js';

type Message = Hume.empathicVoice.SubscribeEvent;
type MessageOf<Type> = Extract<Message, { type: Type }>;

describe("hume's own client", () => {
  it('holds a whole conversation: typed, spoken, interrupting, paused, resumed', async (t) => {
    const warnings = t.mock.method(console, 'warn', () => undefined);
    // Time stands still until the visitor has interrupted: the assistant is being heard all that while.
    const clock = { stoppedAt: Date.now(), isStopped: true };
    const server = await startServer(t, { now: () => (clock.isStopped ? clock.stoppedAt : Date.now()) });
    const { socket, next, received } = await connect(t, server);
    await next('chat_metadata');

    socket.sendUserInput('Hello from the official client.');
    assert.equal((await next('user_message')).fromText, true);
    const answer = await next('assistant_message');
    assert.equal(answer.message.content, 'You wrote: Hello from the official client.');
    assert.equal((await next('audio_output')).id, answer.id);
    assert.equal((await next('assistant_prosody')).id, answer.id);

    socket.sendSessionSettings({ audio: { encoding: 'linear16', sampleRate, channels: 1 } });
    await speak(socket, 'I am talking over you, because I have something to say, and it is rather long.');
    await next('user_interruption');
    clock.isStopped = false;
    const heard = await next('user_message');
    assert.match(heard.message.content!, /^\(\d\.\d s of speech at −\d\d dBFS\)$/);
    assert.ok(heard.models.prosody!.scores.surprisePositive >= 0);
    await next('assistant_end');

    socket.pauseAssistant();
    socket.sendUserInput('Are you there?');
    await next('user_message');
    socket.sendUserInput('Say something!');
    const last = await next('user_message');
    socket.resumeAssistant();
    await next('assistant_end');
    const answers = received.slice(received.indexOf(last)).filter(({ type }) => type === 'assistant_message');
    assert.equal((answers[0] as MessageOf<'assistant_message'>).message.content, 'You wrote: Say something!');

    assert.deepEqual(
      warnings.mock.calls.map((call) => call.arguments),
      [],
      'it says "Failed to validate" of what it does not know',
    );
  });

  it('has a tool called, and is hung up on', async (t) => {
    const warnings = t.mock.method(console, 'warn', () => undefined);
    const { socket, next, closed } = await connect(t, await startServer(t));
    await next('chat_metadata');
    socket.sendSessionSettings({
      tools: [{ type: 'function', name: 'opening_hours', parameters: '{}' }],
      builtinTools: [{ name: 'hang_up' }],
    });
    socket.sendUserInput('Call the tool opening_hours');
    const { toolCallId } = await next('tool_call');
    socket.sendToolResponseMessage({ toolCallId, content: 'nine to five.' });
    assert.equal(
      (await next('assistant_message')).message.content,
      'The tool opening_hours says: nine to five.',
    );
    await next('assistant_end');
    socket.sendUserInput('Bye!');
    assert.equal(await closed, 1000);
    assert.deepEqual(warnings.mock.callCount(), 0);
  });
});

async function connect(t: TestContext, { host, token }: TestServer) {
  const accessToken = await token();
  const client = new HumeClient({ environment: `http://${host}`, accessToken });
  const socket = client.empathicVoice.chat.connect({
    accessToken,
    verboseTranscription: true,
    reconnectAttempts: 0,
  });
  const received: Message[] = [];
  const waitedFor = new Set<Message>();
  let waiting: (() => void)[] = [];
  socket.on('message', (message) => {
    received.push(message);
    waiting.forEach((resolve) => resolve());
    waiting = [];
  });
  const closed = new Promise<number>((resolve) => socket.on('close', ({ code }) => resolve(code)));
  t.after(() => socket.close());
  /** Interim words are passed over. */
  const next = async <Type extends Message['type']>(type: Type): Promise<MessageOf<Type>> => {
    for (;;) {
      const found = received.find(
        (message): message is MessageOf<Type> =>
          message.type === type && !waitedFor.has(message) && !('interim' in message && message.interim),
      );
      if (found) {
        waitedFor.add(found);
        return found;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { socket, received, next, closed };
}

/** Real speech in frames of 20 ms, then enough quiet to end the turn. */
async function speak(
  socket: { sendAudioInput(message: { data: string }): void },
  text: string,
): Promise<void> {
  const speech = resample(await createEspeakVoice()(text), sampleRate);
  const sound = join(speech.samples, silence(800));
  for (let start = 0; start < sound.length; start += sampleRate / 50) {
    socket.sendAudioInput({ data: bytesOf(sound.slice(start, start + sampleRate / 50)).toString('base64') });
  }
}
