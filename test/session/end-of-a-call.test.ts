import { expect } from '@open-wc/testing';
import { chatOptions, frame, liveCall, played } from './fake-world.js';
import { assistantEnd, audioOutput, serverErrorMessage, userMessage } from './messages.js';

describe('the end of a call', () => {
  it('by the visitor: sound fades, the socket closes, no more is sent', async () => {
    const { conversation, serve, playback, capture, sent, isSocketOpen } = await liveCall();
    serve(audioOutput('a', 0));
    conversation.disconnect();
    expect(played(playback).slice(1)).to.deep.equal([
      { type: 'flush', id: 'a' },
      { type: 'finish', mark: 1 },
    ]);
    expect(isSocketOpen()).to.equal(false);
    const before = sent.length;
    capture.say(frame(9));
    expect(sent).to.have.length(before);
    expect(conversation.state).to.deep.include({ status: 'ended', ending: { reason: 'user' } });
    expect(() => conversation.send({ type: 'user_input', text: 'x' })).to.throw(/connect\(\) first/);
  });

  it('by the server: what was received is played to its end', async () => {
    const { conversation, serve, playback, drop } = await liveCall();
    serve(audioOutput('a', 0));
    drop(1000);
    expect(played(playback).map(({ type }) => type)).to.deep.equal(['play', 'finish']);
    playback.say({ type: 'started', id: 'a' });
    expect(conversation.state).to.deep.include({ status: 'ended', playingId: 'a' });
  });

  for (const [title, error, code, expected] of [
    [
      'a hang-up by the assistant',
      undefined,
      1000,
      { status: 'ended', reason: 'assistant', error: undefined },
    ],
    ['inactivity', 'E0714', 1000, { status: 'ended', reason: 'inactivity', error: 'inactivity' }],
    [
      'the longest duration',
      'E0715',
      1000,
      { status: 'ended', reason: 'max-duration', error: 'max-duration' },
    ],
    [
      'a failed transcription',
      'I0116',
      1000,
      { status: 'failed', reason: 'server-error', error: 'server-error' },
    ],
    ['a policy close', undefined, 1008, { status: 'failed', reason: 'server-error', error: 'server-error' }],
  ] as const) {
    it(`is told as what it was: ${title}`, async () => {
      const { conversation, serve, drop } = await liveCall();
      if (error) serve(serverErrorMessage(error));
      drop(code);
      const { status, ending, error: reported } = conversation.state;
      expect({ status, reason: ending?.reason, error: reported?.code }).to.deep.equal(expected);
      expect(ending?.code).to.equal(code);
    });
  }

  it('is not blamed on an error after which the conversation went on', async () => {
    const { conversation, serve, drop } = await liveCall();
    serve(serverErrorMessage('E0712'));
    serve(userMessage('never mind'));
    drop(1000);
    expect(conversation.state).to.deep.include({ status: 'ended', error: undefined });
  });

  it('is not over for the loudspeaker while sound is on its way to it', async () => {
    const { conversation, serve, playback, drop } = await liveCall();
    const drained: number[] = [];
    conversation.subscribe((_state, _previous, event) => {
      if (event.type === 'drained') drained.push(event.mark);
    });
    serve(assistantEnd);
    serve(audioOutput('b', 0));
    drop(1000);
    // The answer to the first `finish` was given before the sound that followed it had come.
    playback.say({ type: 'drained', mark: 1 });
    expect(drained).to.deep.equal([]);
    playback.say({ type: 'drained', mark: 2 });
    expect(drained).to.deep.equal([2]);
  });

  it('does not let the sound of the old call speak for the next one', async () => {
    const { conversation, playback, drop } = await liveCall();
    drop(1000);
    conversation.connect(chatOptions);
    playback.say({ type: 'started', id: 'old' });
    expect(conversation.state.playingId).to.equal(undefined);
  });
});
