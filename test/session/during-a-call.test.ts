import { expect } from '@open-wc/testing';
import type { EviError } from '../../src/evi-error.js';
import { capturePort, chatOptions, liveCall, played, playbackPort } from './fake-world.js';
import {
  assistantEnd,
  assistantMessage,
  audioOutput,
  serverErrorMessage,
  userInterruption,
  userMessage,
} from './messages.js';

describe('during a call', () => {
  it('hands sound to the loudspeaker in the order it came', async () => {
    const { serve, playback } = await liveCall();
    serve(assistantMessage('a', 'Hello.'));
    serve(audioOutput('a', 0));
    serve(audioOutput('a', 1));
    serve(assistantEnd);
    expect(played(playback).map(({ type }) => type)).to.deep.equal(['play', 'play', 'finish']);
  });

  it('ends every utterance that has begun when the visitor interrupts, heard or not, the waiting ones first', async () => {
    const { conversation, serve, playback } = await liveCall();
    serve(audioOutput('a', 0));
    playback.say({ type: 'started', id: 'a' });
    serve(assistantMessage('b', 'And then'));
    serve(userInterruption);
    expect(played(playback).slice(1)).to.deep.equal([
      { type: 'flush', id: 'b' },
      { type: 'flush', id: 'a' },
    ]);
    expect(conversation.state.playingId).to.equal('a');
    playback.say({ type: 'ended', id: 'a', playedMs: 40 });
    expect(conversation.state.playingId).to.equal(undefined);
  });

  it('does not stop the assistant for interim words', async () => {
    const { serve, playback } = await liveCall();
    serve(audioOutput('a', 0));
    serve(userMessage('uh', true));
    serve(userMessage('uh-huh'));
    expect(played(playback).map(({ type }) => type)).to.deep.equal(['play']);
  });

  it('tells the microphone to send silence while muted, also when muted before it was there', async () => {
    const { conversation, capture } = await liveCall();
    conversation.setMuted(true);
    expect(capture.posted).to.deep.equal([
      { type: 'mute', muted: false },
      { type: 'mute', muted: true },
    ]);
    expect(conversation.state.muted).to.equal(true);
    conversation.disconnect();
    conversation.connect(chatOptions);
    const next = capturePort();
    conversation.attachAudio(playbackPort(), next);
    expect(next.posted).to.deep.equal([{ type: 'mute', muted: true }]);
  });

  it('pauses and resumes the assistant', async () => {
    const { conversation, sent } = await liveCall();
    conversation.setPaused(true);
    expect(conversation.state.isPaused).to.equal(true);
    conversation.setPaused(false);
    expect(sent.slice(1).map(({ type }) => type)).to.deep.equal([
      'pause_assistant_message',
      'resume_assistant_message',
    ]);
  });

  it('survives whatever the server sends, counts it, and reports each kind once', async () => {
    const { conversation, serve, serveRaw } = await liveCall();
    const problems: EviError[] = [];
    conversation.subscribe((_state, _previous, event) => {
      if (event.type === 'problem') problems.push(event.error);
    });
    for (const raw of ['{', new ArrayBuffer(2), '[', '{"type":"future"}']) serveRaw(raw);
    expect(conversation.state.unreadable).to.deep.equal({ 'not-json': 2, binary: 1, 'unknown-type': 1 });
    expect(problems).to.have.length(3);
    serve(userMessage('still here'));
    expect(conversation.state).to.have.property('status', 'live');
    expect(conversation.state.messages).to.have.length(1);
  });

  it('keeps the place of a chunk that cannot be read, so that the next one is heard', async () => {
    const { serve, playback, conversation } = await liveCall();
    serve(audioOutput('a', 0, 'broken'));
    expect(played(playback)[0]).to.deep.include({
      type: 'play',
      id: 'a',
      index: 0,
      samples: new Float32Array(0),
    });
    expect(conversation.state.unreadable).to.deep.equal({ 'not-audio': 1 });
  });

  it('sends no message that is longer than EVI takes, and says so', async () => {
    const { conversation, sent } = await liveCall();
    const before = sent.length;
    conversation.send({ type: 'user_input', text: 'ä'.repeat(9 * 1024 * 1024) });
    expect(sent).to.have.length(before);
    expect(conversation.state.status).to.equal('live');
    expect(conversation.state.error?.message).to.contain('16 MB');
    conversation.send({ type: 'user_input', text: 'shorter' });
    expect(sent).to.have.length(before + 1);
  });

  it('goes on after an error that ends nothing', async () => {
    const { conversation, serve } = await liveCall();
    serve(serverErrorMessage('E0712', 'custom_language_model_timed_out'));
    expect(conversation.state.status).to.equal('live');
    expect(conversation.state.error).to.deep.include({
      code: 'server-error',
      server: { code: 'E0712', slug: 'custom_language_model_timed_out' },
    });
  });
});
