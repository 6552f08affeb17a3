import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createQuickEngine, hurriedClock } from './quick-engine.js';
import { bytesOf, join, linear16, listeningChat, sendSound, silence, tone } from './sounds.js';
import { startServer, type TestChat } from './test-client.js';

const endOfTurn = silence(800);

describe('speech', () => {
  it('becomes a user_message with its time and expression, and is answered', async (t) => {
    const engine = createQuickEngine();
    const chat = await listeningChat(await startServer(t, { engine }));
    sendSound(chat, join(silence(500), tone(1200), endOfTurn));
    await chat.next('assistant_end');
    const [message, ...others] = chat.all('user_message');
    assert.deepEqual(others, []);
    assert.equal(message!.message.content, '1200 ms');
    assert.deepEqual(message!.time, { begin: 500, end: 1700 });
    assert.equal(message!.from_text, false);
    assert.equal(Object.keys(message!.models.prosody!.scores).length, 48);
    assert.equal(engine.turns[0]!.speech!.sampleRate, 16_000);
  });

  const ways: [what: string, send: (chat: TestChat, sound: Int16Array) => void][] = [
    ['as JSON', sendSound],
    ['as binary frames', (chat, sound) => chat.socket.send(bytesOf(sound))],
    [
      'in frames that cut samples in two',
      (chat, sound) => {
        const bytes = bytesOf(sound);
        for (let start = 0; start < bytes.length; start += 333) {
          chat.socket.send(bytes.subarray(start, start + 333));
        }
      },
    ],
  ];
  for (const [what, send] of ways) {
    it(`sent ${what} arrives sample by sample`, async (t) => {
      const server = await startServer(t, { engine: createQuickEngine() });
      const chat = await listeningChat(server);
      const sound = join(silence(100), tone(700), endOfTurn);
      send(chat, sound);
      assert.equal((await chat.next('user_message')).message.content, '700 ms');
      const heard = server.log.flatMap((entry) => (entry.type === 'sound' ? [entry.sound.samples] : []));
      assert.deepEqual(join(...heard), sound);
    });
  }

  it('in stereo is mixed to one channel', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine() });
    const chat = await server.chat();
    chat.send({ type: 'session_settings', audio: { ...linear16, channels: 2 } });
    chat.socket.send(bytesOf(Int16Array.of(100, 300, -100, -300, 5, -5)));
    chat.send({ type: 'user_input', text: 'Enough.' });
    await chat.next('user_message');
    const sound = server.log.find((entry) => entry.type === 'sound');
    assert.deepEqual(sound?.type === 'sound' && sound.sound.samples, Int16Array.of(200, -200, 0));
  });

  it('goes on when settings repeat its format, and starts anew when they change it', async (t) => {
    const chat = await listeningChat(await startServer(t, { engine: createQuickEngine() }));
    sendSound(chat, tone(400));
    chat.send({ type: 'session_settings', audio: linear16, system_prompt: 'Be brief.' });
    sendSound(chat, join(tone(400), endOfTurn));
    assert.deepEqual((await chat.next('user_message')).time, { begin: 0, end: 800 });
    chat.send({ type: 'session_settings', audio: { ...linear16, sample_rate: 48_000 } });
    chat.socket.send(bytesOf(join(tone(500, -20, 48_000), new Int16Array(48_000))));
    assert.deepEqual((await chat.next('user_message')).time, { begin: 1600, end: 2100 });
  });

  it('may have its format in the query', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine() });
    const chat = await server.chat({
      'session_settings[audio][encoding]': 'linear16',
      'session_settings[audio][sample_rate]': '16000',
      'session_settings[audio][channels]': '1',
    });
    sendSound(chat, join(tone(300), endOfTurn));
    assert.equal((await chat.next('user_message')).message.content, '300 ms');
  });

  it('shows growing interim words to a client that asks for them, then the final ones', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine() });
    const chat = await listeningChat(server, { verbose_transcription: 'true' });
    sendSound(chat, join(tone(1600), endOfTurn));
    await chat.next('assistant_end');
    assert.deepEqual(
      chat.all('user_message').map(({ interim, message }) => [interim, message.content]),
      [
        [true, '500 ms'],
        [true, '1000 ms'],
        [true, '1500 ms'],
        [false, '1600 ms'],
      ],
    );
  });

  it('of the embedded engine is described, never understood', async (t) => {
    const chat = await listeningChat(await startServer(t));
    sendSound(chat, join(tone(2300, -21), endOfTurn));
    assert.equal((await chat.next('user_message')).message.content, '(2.3 s of speech at −21 dBFS)');
    assert.equal(
      (await chat.next('assistant_message')).message.content,
      'I heard 2.3 seconds of speech, at minus 21 decibels.',
    );
  });
});

describe('a container', () => {
  const containers: [name: string, firstBytes: Buffer][] = [
    ['WebM', Buffer.from('1a45dfa39f4286810142f781', 'hex')],
    ['MP4', Buffer.from('\0\0\0\x1cftypiso5', 'latin1')],
    ['Ogg', Buffer.from('OggS\0\x02', 'latin1')],
    ['WAV', Buffer.from('RIFF\0\0\0\0WAVE', 'latin1')],
  ];
  for (const [name, firstBytes] of containers) {
    it(`of ${name} is recognised, and its sound honestly not understood`, async (t) => {
      const server = await startServer(t, { engine: createQuickEngine(), now: hurriedClock() });
      const chat = await server.chat();
      chat.socket.send(firstBytes);
      chat.socket.send(Buffer.from([1, 2, 3]));
      const { message } = await chat.next('assistant_message');
      assert.equal(
        message.content,
        `You are sending ${name} sound, which I cannot decode. Please type to me instead.`,
      );
      await chat.next('assistant_end');
      assert.deepEqual([...chat.all('error'), ...chat.all('user_message')], []);
    });
  }
});
