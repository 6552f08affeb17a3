import { expect } from '@open-wc/testing';
import type { EviError } from '../../src/evi-error.js';
import { openAudio, type AudioOptions } from '../../src/audio/index.js';
import { audioOptions as options } from './audio-options.js';
import { replaced } from './replaced.js';
import { watchedMicrophone, type WatchedMicrophone } from './watched-microphone.js';

async function refusal(changes: Partial<AudioOptions> = {}): Promise<EviError> {
  try {
    await openAudio({ ...options, ...changes }, new AbortController().signal);
  } catch (error) {
    return error as EviError;
  }
  throw new Error('It opened.');
}

describe('when sound cannot be had', () => {
  let microphone: WatchedMicrophone;
  const restores: (() => void)[] = [];
  const replace: typeof replaced = (object, name, value) => {
    const restore = replaced(object, name, value);
    restores.push(restore);
    return restore;
  };

  beforeEach(() => {
    microphone = watchedMicrophone();
  });

  afterEach(() => {
    for (const restore of restores.splice(0).reverse()) restore();
    microphone.restore();
    expect(microphone.recording()).to.equal(false);
    expect(microphone.contexts.every(({ state }) => state === 'closed')).to.equal(true);
  });

  const refuse = (name: string) =>
    replace(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new DOMException('', name)));

  const refusals = {
    NotAllowedError: 'mic-denied',
    SecurityError: 'mic-blocked-by-page',
    NotFoundError: 'mic-missing',
    OverconstrainedError: 'mic-missing',
    NotReadableError: 'mic-busy',
    AbortError: 'mic-busy',
    NotSupportedError: 'unsupported-browser',
  };
  for (const [name, code] of Object.entries(refusals)) {
    it(`calls the microphone's ${name} ${code} and says what to do`, async () => {
      refuse(name);
      const error = await refusal();
      expect(error.code).to.equal(code);
      expect(error.cause).to.have.property('name', name);
      expect(error.message).to.match(/\. .+\.$/);
    });
  }

  it('tells a page that forbids the microphone from a visitor who does', async () => {
    refuse('NotAllowedError');
    replace(document, 'featurePolicy', { allowsFeature: (feature: string) => feature !== 'microphone' });
    expect((await refusal()).code).to.equal('mic-blocked-by-page');
  });

  it('wants a secure page', async () => {
    replace(window, 'isSecureContext', false);
    expect((await refusal()).code).to.equal('insecure-context');
    expect(microphone.asked).to.deep.equal([]);
  });

  it('wants an audio thread, and says so before it asks for the microphone', async () => {
    const { AudioWorkletNode } = window;
    Reflect.deleteProperty(window, 'AudioWorkletNode');
    restores.push(() => (window.AudioWorkletNode = AudioWorkletNode));
    expect((await refusal()).code).to.equal('unsupported-browser');
    expect(microphone.asked).to.deep.equal([]);
  });

  it('needs no microphone to be given in a text conversation', async () => {
    replace(navigator, 'mediaDevices', undefined);
    expect((await refusal()).code).to.equal('unsupported-browser');
    const audio = await openAudio({ ...options, microphone: undefined }, new AbortController().signal);
    await audio.close();
  });

  it('gives the microphone back when the browser does not let the page make sound', async () => {
    replace(AudioContext.prototype, 'resume', () => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect((await refusal()).code).to.equal('audio-blocked');
    expect(microphone.tracks.length).to.equal(1);
  });

  it('does not wait forever for a gesture', async () => {
    replace(AudioContext.prototype, 'resume', () => new Promise(() => undefined));
    replace(window, 'setTimeout', (later: () => void) => queueMicrotask(later));
    expect((await refusal()).code).to.equal('audio-blocked');
  });

  it('gives the microphone back when there is no audio device', async () => {
    replace(window, 'AudioContext', function NoDevice() {
      throw new DOMException('', 'NotSupportedError');
    });
    expect((await refusal()).code).to.equal('unsupported-browser');
    expect(microphone.tracks.length).to.equal(1);
  });

  it('takes the device’s own rate when it refuses 48 kHz', async () => {
    const Watched = AudioContext;
    replace(
      window,
      'AudioContext',
      class extends Watched {
        constructor(contextOptions?: AudioContextOptions) {
          if (contextOptions) throw new DOMException('', 'NotSupportedError');
          super({ sampleRate: 44_100 });
        }
      },
    );
    const audio = await openAudio(options, new AbortController().signal);
    expect(microphone.contexts.map(({ sampleRate }) => sampleRate)).to.deep.equal([44_100]);
    await new Promise((resolve) => (audio.capture!.onmessage = resolve));
    await audio.close();
  });

  it('gives the microphone back when a processor is not in the file at worklet-url', async () => {
    const error = await refusal({ workletUrl: 'data:text/javascript,0' });
    expect(error.code).to.equal('worklet-failed');
    expect(microphone.tracks.length).to.equal(1);
  });

  it('lets go of a permission prompt that stays open, and of what it brings after all', async () => {
    const attempt = new AbortController();
    let answerPrompt: (() => void) | undefined;
    const askBrowser = navigator.mediaDevices.getUserMedia;
    replace(navigator.mediaDevices, 'getUserMedia', async (constraints?: MediaStreamConstraints) => {
      await new Promise<void>((resolve) => (answerPrompt = resolve));
      return askBrowser(constraints);
    });
    const opening = openAudio(options, attempt.signal).catch((error: unknown) => error);
    attempt.abort(new Error('hung up'));
    expect(await opening).to.have.property('message', 'hung up');

    answerPrompt?.();
    while (microphone.tracks.length === 0) await new Promise(requestAnimationFrame);
    while (microphone.recording()) await new Promise(requestAnimationFrame);
  });

  it('asks for nothing when the call is over before it began', async () => {
    const opening = openAudio(options, AbortSignal.abort()).catch((error: unknown) => error);
    expect(await opening).to.have.property('name', 'AbortError');
    expect(microphone.asked).to.deep.equal([]);
  });
});
