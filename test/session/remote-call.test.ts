import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import type { SessionState } from '../../src/session/index.js';
import { callElsewhere, liveCallElsewhere } from './call-elsewhere.js';
import { asToken, liveCall, settle } from './fake-world.js';
import {
  assistantMessage,
  audioOutput,
  chatMetadata,
  serverErrorMessage,
  userInterruption,
  userMessage,
} from './messages.js';

type Call = Awaited<ReturnType<typeof liveCall>>;

function converse({ conversation, serve, playback }: Pick<Call, 'conversation' | 'serve' | 'playback'>) {
  serve(userMessage('Hello'));
  serve(assistantMessage('a1', 'Good day'));
  serve(audioOutput('a1', 0));
  playback.say({ type: 'started', id: 'a1' });
  serve(audioOutput('a1', 1, 'broken'));
  serve(userInterruption);
  playback.say({ type: 'ended', id: 'a1', playedMs: 12 });
  conversation.setPaused(true);
  serve(serverErrorMessage('E0712'));
}

/** But for the moments at which messages came, and the errors' being objects of their own. */
const comparable = (state: SessionState) =>
  JSON.parse(
    JSON.stringify({ ...state, error: state.error?.message }, (key, value: unknown) =>
      key === 'receivedAt' ? 'then' : value,
    ),
  ) as unknown;

describe('a call on a thread of its own', () => {
  it('is the same to the page as one that runs beside it', async () => {
    const here = await liveCall();
    const elsewhere = await liveCallElsewhere();
    converse(here);
    converse(elsewhere);
    expect(elsewhere.conversation.state.messages).to.have.length(3);
    expect(comparable(elsewhere.conversation.state)).to.deep.equal(comparable(here.conversation.state));
    expect(elsewhere.sent).to.deep.equal(here.sent);
    expect(elsewhere.playback.posted).to.deep.equal(here.playback.posted);
  });

  it('asks for the first token while the thread is still starting', () => {
    let asked = 0;
    callElsewhere({
      listening: false,
      fetchToken: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    expect(asked).to.equal(1);
  });

  it('is over at once when there is no token, though the thread has not started', async () => {
    const refusal = new EviError('token-denied', 'sign in');
    const { conversation } = callElsewhere({ listening: false, fetchToken: () => Promise.reject(refusal) });
    await settle();
    expect(conversation.state).to.include({ status: 'failed', error: refusal });
    expect(conversation.state.ending).to.deep.equal({ reason: 'denied' });
  });

  it('asks for another token for every other connection', async () => {
    const tokens = ['first', 'second'];
    const { serve, drop, urls, waitEnds } = await liveCallElsewhere(() =>
      Promise.resolve(asToken(tokens.shift()!)),
    );
    drop(1006);
    await waitEnds();
    serve(chatMetadata);
    expect(urls.map((url) => new URL(url).searchParams.get('access_token'))).to.deep.equal([
      'first',
      'second',
    ]);
  });

  it('ends with the reason that a later token was refused', async () => {
    let isFirst = true;
    const { conversation, drop, waitEnds } = await liveCallElsewhere(() => {
      if (!isFirst) return Promise.reject(new EviError('token-denied', 'sign in again'));
      isFirst = false;
      return Promise.resolve(asToken('first'));
    });
    drop(1006);
    await waitEnds();
    await settle();
    expect(conversation.state.error).to.include({ code: 'token-denied', message: 'sign in again' });
  });

  it('is over for the page in the moment the visitor hangs up, whatever was still on its way', async () => {
    const { conversation, hold, deliver, serve, isSocketOpen } = await liveCallElsewhere();
    hold();
    serve(assistantMessage('a1', 'Too late'));
    conversation.disconnect();
    expect(conversation.state).to.include({ status: 'ended' });
    deliver();
    expect(conversation.state.messages).to.have.length(0);
    expect(conversation.state.ending).to.deep.equal({ reason: 'user' });
    expect(isSocketOpen()).to.equal(false);
  });

  it('tells after a hang-up how much of the cut-off sentence was heard', async () => {
    const { conversation, serve, playback } = await liveCallElsewhere();
    serve(assistantMessage('a1', 'A long story'));
    serve(audioOutput('a1', 0));
    conversation.disconnect();
    playback.say({ type: 'ended', id: 'a1', playedMs: 40 });
    expect(conversation.state.utterances.a1).to.include({ heardMs: 40 });
  });

  it('tells one and the same error, when what went wrong is also the end', async () => {
    const { conversation, serve, drop } = await liveCallElsewhere();
    serve(serverErrorMessage('E0714'));
    const told = conversation.state.error;
    drop(1000);
    expect(conversation.state).to.include({ status: 'ended', error: told });
    expect(told).to.be.instanceOf(EviError).and.include({ code: 'inactivity' });
    expect(told?.server).to.deep.equal({ code: 'E0714', slug: 'some_slug' });
  });

  it('takes settings that no thread could be handed, as the socket would', async () => {
    const { conversation, sent } = await liveCallElsewhere();
    const variables = new Proxy({ name: 'Ada' }, {});
    conversation.send({ type: 'session_settings', variables });
    expect(sent.at(-1)).to.deep.include({ variables: { name: 'Ada' } });
  });

  it('is over at once, and says why, with settings that nothing can be sent of', () => {
    const metadata: Record<string, unknown> = {};
    metadata.itself = metadata;
    const { conversation } = callElsewhere({ options: { sessionSettings: { metadata } } });
    expect(conversation.state).to.include({ status: 'failed' });
    expect(conversation.state.error).to.include({ code: 'socket-refused' });
    expect(conversation.state.error!.message).to.match(/^The settings of the call cannot be sent: TypeError/);
  });

  it('keeps the microphone silent from the start when it was muted before', () => {
    const { commands } = callElsewhere({ muted: true });
    expect(commands[0]).to.include({ type: 'start', muted: true });
  });

  it('says nothing more once it is let go', async () => {
    const { conversation, serve, playback, letGo } = await liveCallElsewhere();
    letGo();
    playback.say({ type: 'started', id: 'a1' });
    expect(conversation.state.playingId).to.equal(undefined);
    conversation.disconnect();
    serve(assistantMessage('a1', 'Is anybody there?'));
    expect(conversation.state.messages).to.have.length(0);
  });
});
