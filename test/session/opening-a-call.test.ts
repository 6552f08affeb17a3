import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import { frame, played, settle, startedCall } from './fake-world.js';
import { audioOutput, chatMetadata } from './messages.js';

const soundSent = (sent: { type: string; data?: string }[]) =>
  sent.filter(({ type }) => type === 'audio_input').map(({ data }) => data);

describe('opening a call', () => {
  it('asks for a token, opens the socket with it, sends settings first, and is live at chat_metadata', async () => {
    const { conversation, giveToken, urls, sent, serve } = startedCall();
    giveToken();
    await settle();
    expect(urls[0]).to.contain('access_token=tok');
    expect(sent.map(({ type }) => type)).to.deep.equal(['session_settings']);
    expect(conversation.state.status).to.equal('starting');
    serve(chatMetadata);
    expect(conversation.state.status).to.equal('live');
  });

  it('sends what was said before the server listened, then goes on', async () => {
    const { conversation, giveToken, sent, serve, playback, capture } = startedCall();
    conversation.attachAudio(playback, capture);
    capture.say(frame(1));
    giveToken();
    await settle();
    capture.say(frame(2));
    expect(soundSent(sent)).to.deep.equal([]);
    serve(chatMetadata);
    capture.say(frame(3));
    expect(soundSent(sent)).to.deep.equal(['1', '2', '3']);
  });

  it('keeps the last ten seconds of it', async () => {
    const { conversation, giveToken, sent, serve, playback, capture } = startedCall();
    conversation.attachAudio(playback, capture);
    for (let index = 0; index < 510; index += 1) capture.say(frame(index));
    giveToken();
    await settle();
    serve(chatMetadata);
    expect(soundSent(sent)).to.have.length(500);
    expect(soundSent(sent)[0]).to.equal('10');
  });

  it('plays what the server said before the loudspeaker was there', async () => {
    const { conversation, giveToken, serve, playback, capture } = startedCall();
    giveToken();
    await settle();
    serve(chatMetadata);
    serve(audioOutput('a', 0));
    conversation.attachAudio(playback, capture);
    expect(played(playback)).to.have.length(1);
    expect(played(playback)[0]).to.include({ type: 'play', id: 'a', index: 0 });
  });

  it('sends words typed before it was live as soon as it is', async () => {
    const { conversation, giveToken, sent, serve } = startedCall();
    conversation.send({ type: 'user_input', text: 'hello' });
    giveToken();
    await settle();
    expect(sent).to.have.length(1);
    serve(chatMetadata);
    expect(sent[1]).to.deep.equal({ type: 'user_input', text: 'hello' });
  });

  it('fails with the error of whoever refused', async () => {
    const { conversation, refuseToken } = startedCall();
    refuseToken(new EviError('token-denied', 'no'));
    await settle();
    expect(conversation.state).to.deep.include({ status: 'failed', ending: { reason: 'denied' } });
    expect(conversation.state.error?.code).to.equal('token-denied');
  });

  it('lets the loudspeaker go when it fails after all', async () => {
    const { conversation, refuseToken, playback, capture } = startedCall();
    conversation.attachAudio(playback, capture);
    refuseToken(new EviError('token-unreachable', 'no answer'));
    await settle();
    expect(played(playback).map(({ type }) => type)).to.deep.equal(['finish']);
  });

  it('fails as refused when the server closes before the conversation began', async () => {
    const { conversation, giveToken, drop } = startedCall();
    giveToken();
    await settle();
    drop(1000);
    expect(conversation.state.error?.code).to.equal('socket-refused');
  });

  it('can be hung up while it waits, and takes nothing that comes later', async () => {
    const { conversation, giveToken, urls, isSocketOpen } = startedCall();
    conversation.disconnect();
    giveToken();
    await settle();
    expect(conversation.state).to.deep.include({ status: 'ended', ending: { reason: 'user' } });
    expect(urls.length === 0 || !isSocketOpen()).to.equal(true);
  });
});
