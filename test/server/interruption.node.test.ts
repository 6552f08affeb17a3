import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createQuickEngine } from './quick-engine.js';
import { join, listeningChat, sendSound, silence, tone } from './sounds.js';
import { startServer } from './test-client.js';

const endOfTurn = silence(800);

describe('speaking over the assistant', () => {
  it('for long enough interrupts it: nothing of the old answer comes afterwards', async (t) => {
    const engine = createQuickEngine({
      async *answer(turn) {
        for (let count = 1; ; count++) {
          await Promise.resolve();
          yield `Answer to ${turn.text}, sentence ${count}.`;
        }
      },
    });
    const chat = await listeningChat(await startServer(t, { engine, now: () => 0 }));
    sendSound(chat, join(tone(300), endOfTurn));
    await chat.next('audio_output');
    sendSound(chat, join(tone(1000), endOfTurn));
    const interruption = await chat.next('user_interruption');
    await chat.next('user_message');
    await chat.next('user_message');
    const after = chat.received.slice(chat.received.indexOf(interruption) + 1);
    const oldIds = chat
      .all('assistant_message')
      .filter(({ message }) => message.content?.startsWith('Answer to 300 ms'))
      .map(({ id }) => id);
    await chat.next('audio_output');
    assert.ok(oldIds.length > 0);
    assert.ok(after.every((message) => !('id' in message) || !oldIds.includes(message.id)));
    assert.equal(chat.all('user_interruption').length, 1);
  });

  it('works after the answer has been sent, as long as it is being heard', async (t) => {
    const server = await startServer(t, { engine: createQuickEngine(), now: () => 0 });
    const chat = await listeningChat(server);
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    sendSound(chat, tone(800));
    await chat.next('user_interruption');
  });

  it('finds most of a long answer not yet sent: it never runs more than four seconds ahead', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine(), now: () => 0 })).chat();
    chat.send({ type: 'assistant_input', text: 'A sentence of ten seconds. '.repeat(4) });
    const chunksAhead = 4000 / 500 + 1;
    for (let count = 0; count < chunksAhead; count++) await chat.next('audio_output');
    chat.send({ type: 'user_input', text: 'Stop.' });
    const interruption = await chat.next('user_interruption');
    const before = chat.received.slice(0, chat.received.indexOf(interruption));
    assert.equal(before.filter(({ type }) => type === 'audio_output').length, chunksAhead);
  });

  it('interrupts what comes next only when that is spoken over for as long', async (t) => {
    const chat = await listeningChat(await startServer(t, { engine: createQuickEngine(), now: () => 0 }));
    chat.send({ type: 'assistant_input', text: 'First.' });
    await chat.next('assistant_end');
    sendSound(chat, tone(900));
    await chat.next('user_interruption');
    chat.send({ type: 'assistant_input', text: 'Second.' });
    await chat.next('assistant_end');
    sendSound(chat, join(tone(700), endOfTurn));
    await chat.next('user_message');
    assert.deepEqual(chat.all('user_interruption').length, 1);
    sendSound(chat, tone(800));
    await chat.next('user_interruption');
  });

  it('for a moment does not: it is written down, and the assistant goes on', async (t) => {
    const engine = createQuickEngine();
    const chat = await listeningChat(await startServer(t, { engine, now: () => 0 }));
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    await chat.next('user_message');
    sendSound(chat, join(tone(700), endOfTurn));
    assert.equal((await chat.next('user_message')).message.content, '700 ms');
    assert.deepEqual(chat.all('user_interruption'), []);
    assert.equal(engine.turns.length, 1);
  });

  it('when it has been silent for a while is no interruption', async (t) => {
    const clock = { ms: 0 };
    const server = await startServer(t, { engine: createQuickEngine(), now: () => clock.ms });
    const chat = await listeningChat(server);
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    clock.ms += 60_000;
    sendSound(chat, join(tone(2000), endOfTurn));
    await chat.next('assistant_end');
    assert.deepEqual(chat.all('user_interruption'), []);
  });
});

describe('a paused assistant', () => {
  it('listens and writes down, and answers only the last message when it resumes', async (t) => {
    const engine = createQuickEngine();
    const chat = await listeningChat(await startServer(t, { engine }));
    chat.send({ type: 'pause_assistant_message' });
    chat.send({ type: 'user_input', text: 'One.' });
    sendSound(chat, join(tone(400), endOfTurn));
    await chat.next('user_message');
    await chat.next('user_message');
    chat.send({ type: 'user_input', text: 'Three.' });
    await chat.next('user_message');
    assert.deepEqual(
      chat.received.map(({ type }) => type),
      ['chat_metadata', 'user_message', 'user_message', 'user_message'],
    );
    chat.send({ type: 'resume_assistant_message' });
    await chat.next('assistant_end');
    assert.deepEqual(
      engine.turns.map(({ text, history }) => [text, history.map((utterance) => utterance.text)]),
      [['Three.', ['One.', '400 ms']]],
    );
  });

  it('stops what it was saying', async (t) => {
    const chat = await (await startServer(t, { engine: createQuickEngine(), now: () => 0 })).chat();
    chat.send({ type: 'assistant_input', text: 'A sentence of many seconds. '.repeat(4) });
    await chat.next('audio_output');
    chat.send({ type: 'pause_assistant_message' });
    await chat.next('assistant_end');
    const sent = chat.received.length;
    chat.send({ type: 'user_input', text: 'Hello?' });
    await chat.next('user_message');
    assert.deepEqual(
      chat.received.slice(sent).map(({ type }) => type),
      ['user_interruption', 'user_message'],
    );
  });

  it('that has nothing to answer says nothing when it resumes', async (t) => {
    const engine = createQuickEngine();
    const chat = await (await startServer(t, { engine })).chat();
    chat.send({ type: 'pause_assistant_message' });
    chat.send({ type: 'resume_assistant_message' });
    chat.send({ type: 'user_input', text: 'Hello.' });
    await chat.next('assistant_end');
    assert.equal(engine.turns.length, 1);
  });
});
