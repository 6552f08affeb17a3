import { expect } from '@open-wc/testing';
import { openAudio } from '../../src/audio/index.js';
import { audioOptions } from './audio-options.js';
import { replaced } from './replaced.js';

/** What only Safari has is stood in for by an object of the same shape. */
describe('on a phone with a silent switch', () => {
  const session = { type: 'auto' };
  let restore: () => void;

  beforeEach(() => {
    restore = replaced(navigator, 'audioSession', session);
  });
  afterEach(() => restore());

  const never = new AbortController().signal;

  it('a call says that it records and plays before it asks for the microphone, and takes it back', async () => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    let typeWhenAsked: string | undefined;
    const restoreAsking = replaced(mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) => {
      typeWhenAsked = session.type;
      return ask(constraints);
    });
    const audio = await openAudio(audioOptions, never);
    restoreAsking();
    expect(typeWhenAsked).to.equal('play-and-record');
    await audio.close();
    expect(session.type).to.equal('auto');
  });

  it('a conversation in writing says that it plays', async () => {
    const audio = await openAudio({ ...audioOptions, microphone: undefined }, never);
    expect(session.type).to.equal('playback');
    await audio.close();
  });

  it('a call that could not be had leaves nothing behind', async () => {
    await openAudio(audioOptions, AbortSignal.abort()).catch(() => undefined);
    const worklets = { ...audioOptions, workletUrl: 'data:text/javascript,0' };
    const error = await openAudio(worklets, never).catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'worklet-failed');
    expect(session.type).to.equal('auto');
  });
});
