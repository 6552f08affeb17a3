import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import { retryDelayMs } from '../../src/session/reconnection.js';
import { frame, liveCall, openCall, played } from './fake-world.js';
import { audioOutput, chatMetadata, serverErrorMessage, userMessage } from './messages.js';

const networkLoss = 1006;

const textsSent = (sent: { type: string; text?: unknown }[]) =>
  sent.filter(({ type }) => type === 'user_input').map(({ text }) => text);
const typesOf = (sent: { type: string }[]) => sent.map(({ type }) => type);
const soundSent = (sent: { type: string; data?: string }[]) =>
  sent.filter(({ type }) => type === 'audio_input').map(({ data }) => data);

describe('a lost connection', () => {
  it('is taken up again: a fresh token, the same conversation, its transcript kept', async () => {
    const { conversation, serve, drop, setToken, waitEnds, urls } = await liveCall();
    serve(userMessage('Hello'));
    setToken(Promise.resolve('fresh'));
    drop(networkLoss);
    expect(conversation.state.status).to.equal('reconnecting');
    await waitEnds();
    const query = new URL(urls[1] ?? '').searchParams;
    expect(query.get('access_token')).to.equal('fresh');
    expect(query.get('resumed_chat_group_id')).to.equal(chatMetadata.chat_group_id);
    expect(conversation.state.status).to.equal('reconnecting');
    serve({ ...chatMetadata, chat_id: 'second' });
    expect(conversation.state).to.deep.include({ status: 'live', error: undefined });
    expect(conversation.state.chatMetadata?.chatId).to.equal('second');
    expect(conversation.state.messages).to.have.length(1);
  });

  it('costs the visitor none of the words said or typed meanwhile', async () => {
    const { conversation, capture, serve, drop, waitEnds, sent } = await liveCall();
    capture.say(frame(1));
    drop(networkLoss);
    capture.say(frame(2));
    conversation.send({ type: 'user_input', text: 'still there?' });
    await waitEnds();
    capture.say(frame(3));
    serve(chatMetadata);
    capture.say(frame(4));
    expect(soundSent(sent)).to.deep.equal(['1', '2', '3', '4']);
    expect(typesOf(sent).at(-2)).to.equal('user_input');
  });

  it('says again what was typed and not echoed before the loss, once and in its place', async () => {
    const { conversation, serve, drop, waitEnds, sent } = await liveCall();
    const type = (text: string) => conversation.send({ type: 'user_input', text });
    const echo = (text: string) => serve({ ...userMessage(text), from_text: true });
    type('heard');
    type('lost');
    echo('heard');
    drop(networkLoss);
    type('meanwhile');
    await waitEnds();
    serve(chatMetadata);
    serve(chatMetadata);
    echo('lost');
    echo('meanwhile');
    drop(networkLoss);
    await waitEnds();
    serve(chatMetadata);
    expect(textsSent(sent)).to.deep.equal(['heard', 'lost', 'lost', 'meanwhile']);
    expect(conversation.state.messages).to.have.length(3);
  });

  it('does not send again what an echo has passed: it was refused, not lost', async () => {
    const { conversation, serve, drop, waitEnds, sent } = await liveCall();
    conversation.send({ type: 'user_input', text: 'too long' });
    conversation.send({ type: 'user_input', text: 'short' });
    serve({ ...userMessage('short'), from_text: true });
    drop(networkLoss);
    await waitEnds();
    serve(chatMetadata);
    expect(textsSent(sent)).to.deep.equal(['too long', 'short']);
  });

  it('tells the server again what it was told before: settings, and to keep quiet', async () => {
    const { conversation, serve, drop, waitEnds, sent } = await liveCall();
    conversation.send({ type: 'session_settings', systemPrompt: 'Be brief.' });
    conversation.setPaused(true);
    drop(networkLoss);
    const before = sent.length;
    await waitEnds();
    serve(chatMetadata);
    expect(sent[before]).to.deep.include({ type: 'session_settings', system_prompt: 'Be brief.' });
    expect(sent[before]).to.have.property('audio');
    expect(typesOf(sent.slice(before))).to.deep.equal(['session_settings', 'pause_assistant_message']);
  });

  it('does not cut the sentence that was received', async () => {
    const { serve, drop, playback } = await liveCall();
    serve(audioOutput('a', 0));
    drop(networkLoss);
    expect(typesOf(played(playback))).to.deep.equal(['play', 'finish']);
  });

  it('is given up after as many tries as were allowed, with the reason of the last', async () => {
    const { conversation, drop, setRefusal, waitEnds, waits } = await liveCall();
    setRefusal(new EviError('socket-refused', 'down'));
    drop(networkLoss);
    await waitEnds();
    await waitEnds();
    expect(waits).to.have.length(2);
    expect(conversation.state).to.deep.include({ status: 'failed', ending: { reason: 'connection-lost' } });
    expect(conversation.state.error?.code).to.equal('socket-refused');
  });

  it('may be lost again as often, once it was live', async () => {
    const { conversation, drop, serve, waitEnds } = await liveCall();
    for (let loss = 0; loss < 5; loss += 1) {
      drop(networkLoss);
      await waitEnds();
      serve(chatMetadata);
      expect(conversation.state.status).to.equal('live');
    }
  });

  it('is not taken up when the visitor hangs up meanwhile', async () => {
    const { conversation, drop, waitEnds, urls } = await liveCall();
    drop(networkLoss);
    conversation.disconnect();
    await waitEnds();
    expect(urls).to.have.length(1);
    expect(conversation.state).to.deep.include({ status: 'ended', ending: { reason: 'user' } });
  });

  it('is not taken up with a token that is refused', async () => {
    const { conversation, drop, setToken, waitEnds, urls } = await liveCall();
    setToken(Promise.reject(new EviError('token-denied', 'signed out')));
    drop(networkLoss);
    await waitEnds();
    expect(urls).to.have.length(1);
    expect(conversation.state).to.deep.include({ status: 'failed', ending: { reason: 'denied' } });
  });

  for (const [what, error, code] of [
    ['inactivity', 'E0714', 1000],
    ['the longest duration', 'E0715', 1000],
    ['a policy', undefined, 1008],
    ['a hang-up', undefined, 1000],
  ] as const) {
    it(`is none when the call was ended by ${what}`, async () => {
      const { conversation, serve, drop, waits } = await liveCall();
      if (error) serve(serverErrorMessage(error));
      drop(code);
      expect(waits).to.deep.equal([]);
      expect(conversation.state.status).to.be.oneOf(['ended', 'failed']);
    });
  }

  it('is told at once when there has been no conversation yet', async () => {
    const { conversation, drop, waits } = await openCall();
    drop(networkLoss);
    expect(waits).to.deep.equal([]);
    expect(conversation.state.error?.code).to.equal('socket-refused');
  });
});

describe('the wait before a try', () => {
  const options = { tries: 8, baseDelayMs: 500, maxDelayMs: 10_000 };

  it('is anything up to a bound that doubles and then stays', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6].map((tried) => retryDelayMs(tried, 1, options));
    expect(longest).to.deep.equal([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(retryDelayMs(3, 0, options)).to.equal(0);
    expect(retryDelayMs(3, 0.5, options)).to.equal(2000);
  });
});
