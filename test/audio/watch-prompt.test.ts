import { expect, nextFrame } from '@open-wc/testing';
import { openAudio } from '../../src/audio/index.js';
import { watchPrompt } from '../../src/audio/watch-prompt.js';
import { audioOptions } from './audio-options.js';
import { replaced } from './replaced.js';

describe('that the browser asks for the microphone', () => {
  const { permissions } = navigator;
  let restores: (() => void)[];
  let told: boolean[];
  /** For the microphone; stays open until it is answered. */
  let request: Promise<unknown>;
  let answer: (outcome: unknown) => void;
  const listen = (isAsking: boolean) => void told.push(isAsking);

  beforeEach(() => {
    restores = [];
    told = [];
    request = new Promise((resolve) => (answer = resolve));
  });
  afterEach(() => restores.reverse().forEach((restore) => restore()));

  /** What this browser says of the permission, which it does not ask anybody for while it is tested. */
  function browserSays(answer: () => Promise<{ state: PermissionState }>): void {
    restores.push(replaced(permissions, 'query', answer));
  }
  const browserMustAsk = () => browserSays(() => Promise.resolve({ state: 'prompt' }));

  const outcomes = {
    'is given': () => Promise.resolve('a stream'),
    'is refused': () => Promise.reject(new Error('no')),
  };
  for (const [decision, outcome] of Object.entries(outcomes)) {
    it(`is told once, until it ${decision}`, async () => {
      browserMustAsk();
      const watched = watchPrompt(request, listen);
      await nextFrame();
      expect(told).to.deep.equal([true]);
      answer(outcome());
      await watched;
      expect(told).to.deep.equal([true, false]);
    });
  }

  const silent: Record<string, () => void> = {
    'the visitor has allowed it before': () => browserSays(() => Promise.resolve({ state: 'granted' })),
    'the visitor has refused it before': () => browserSays(() => Promise.resolve({ state: 'denied' })),
    'the browser knows no permission of this name': () =>
      browserSays(() => Promise.reject(new TypeError('microphone is not a PermissionName'))),
    'the browser knows no permissions': () => restores.push(replaced(navigator, 'permissions', undefined)),
  };
  for (const [reason, arrange] of Object.entries(silent)) {
    it(`is not told where ${reason}`, async () => {
      arrange();
      const watched = watchPrompt(request, listen);
      await nextFrame();
      answer('a stream');
      await watched;
      expect(told).to.deep.equal([]);
    });
  }

  it('is not told when there is an answer before the browser says that it asks', async () => {
    let say: (answer: { state: PermissionState }) => void;
    browserSays(() => new Promise((resolve) => (say = resolve)));
    await watchPrompt(Promise.resolve('a stream'), listen);
    say!({ state: 'prompt' });
    await nextFrame();
    expect(told).to.deep.equal([]);
  });

  describe('for a call', () => {
    let decide: () => void;

    beforeEach(() => {
      browserMustAsk();
      const { mediaDevices } = navigator;
      const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
      const decision = new Promise<void>((resolve) => (decide = resolve));
      const ask = (constraints: MediaStreamConstraints) => decision.then(() => getUserMedia(constraints));
      restores.push(replaced(mediaDevices, 'getUserMedia', ask));
    });

    it('is over when the microphone is there', async () => {
      const opening = openAudio({ ...audioOptions, onAsking: listen }, new AbortController().signal);
      await nextFrame();
      expect(told).to.deep.equal([true]);
      decide();
      const audio = await opening;
      expect(told).to.deep.equal([true, false]);
      await audio.close();
    });

    it('is over when the visitor hangs up instead', async () => {
      const attempt = new AbortController();
      const opening = openAudio({ ...audioOptions, onAsking: listen }, attempt.signal);
      await nextFrame();
      attempt.abort(new Error('hung up'));
      expect(await opening.catch(String)).to.equal('Error: hung up');
      expect(told).to.deep.equal([true, false]);
      decide();
    });

    it('is not told of a call in writing', async () => {
      const options = { ...audioOptions, microphone: undefined, onAsking: listen };
      const audio = await openAudio(options, new AbortController().signal);
      await audio.close();
      expect(told).to.deep.equal([]);
    });
  });
});
