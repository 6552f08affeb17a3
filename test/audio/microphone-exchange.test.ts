import { expect } from '@open-wc/testing';
import type { EviError } from '../../src/evi-error.js';
import { openAudio, type AudioOptions, type CallAudio } from '../../src/audio/index.js';
import { audioOptions } from './audio-options.js';
import { replaced } from './replaced.js';
import { watchedMicrophone, type WatchedMicrophone } from './watched-microphone.js';

const never = new AbortController().signal;

describe('the microphone during a call', () => {
  let microphone: WatchedMicrophone;
  let audio: CallAudio;
  let told: string[];
  let restore: () => void;

  beforeEach(() => {
    microphone = watchedMicrophone();
    told = [];
    restore = () => undefined;
  });

  afterEach(async () => {
    restore();
    await audio.close();
    expect(microphone.recording()).to.equal(false);
    microphone.restore();
  });

  async function open(more: Partial<AudioOptions> = {}): Promise<void> {
    audio = await openAudio(
      {
        ...audioOptions,
        onProblem: ({ code }) => told.push(code),
        onSolved: (code) => told.push(`no ${code}`),
        ...more,
      },
      never,
    );
    told = [];
  }

  /** Resolves once so many frames have come with the voice in them. */
  async function isHeard(frames = 5): Promise<void> {
    for (let heard = 0; heard < frames;) {
      const { data } = await new Promise<MessageEvent<{ samples: Int16Array }>>(
        (resolve) => (audio.capture!.onmessage = resolve),
      );
      if (data.samples.some((sample) => sample !== 0)) heard += 1;
    }
  }

  async function comes(word: string): Promise<void> {
    while (!told.includes(word)) await new Promise(requestAnimationFrame);
  }

  const refuse = (name: string) => {
    restore = replaced(navigator.mediaDevices, 'getUserMedia', () =>
      Promise.reject(new DOMException('', name)),
    );
  };

  function unplug(track: MediaStreamTrack | undefined): void {
    track!.stop();
    track!.dispatchEvent(new Event('ended'));
  }

  const states = () => microphone.tracks.map(({ readyState }) => readyState);

  const chosen = async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'audioinput').at(-1)!;
  };

  it('can be changed: the new one is heard at the same port, and the old one given back', async () => {
    await open();
    const { deviceId, label } = await chosen();
    const { capture } = audio;
    await audio.setMicrophone({ deviceId });
    expect(states()).to.deep.equal(['live', 'live']);
    expect(microphone.tracks[1]!.label).to.equal(label);
    while (states()[0] === 'live') await isHeard(1);
    expect(audio.capture).to.equal(capture);
    await isHeard();
    expect(microphone.contexts).to.have.length(1);
  });

  it('stays as it was when the new one cannot be had', async () => {
    await open();
    refuse('NotReadableError');
    const error = await audio.setMicrophone({}).catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'mic-busy');
    await isHeard();
    expect(told).to.deep.equal([]);
  });

  it('is the one that was chosen last, however fast it was chosen', async () => {
    await open();
    const first = audio.setMicrophone({}).catch((cause: unknown) => cause);
    await audio.setMicrophone({});
    expect(await first).to.have.property('name', 'AbortError');
    while (states().filter((state) => state === 'live').length > 1) await isHeard(1);
    await isHeard();
  });

  it('is replaced by what the system offers when it is unplugged, and that is told', async () => {
    await open();
    unplug(microphone.tracks[0]);
    await comes('mic-lost');
    expect(states()).to.deep.equal(['ended', 'live']);
    await isHeard();
  });

  it('is replaced once more when that one is unplugged too', async () => {
    await open();
    unplug(microphone.tracks[0]);
    await comes('mic-lost');
    told = [];
    unplug(microphone.tracks[1]);
    await comes('mic-lost');
    await isHeard();
  });

  it('is the chosen one when the old one is unplugged meanwhile', async () => {
    await open();
    const changed = audio.setMicrophone({});
    unplug(microphone.tracks[0]);
    await changed;
    await isHeard();
    expect(told).to.not.include('mic-lost');
  });

  it('is the chosen one when it is chosen while another is replacing the lost one', async () => {
    await open();
    unplug(microphone.tracks[0]);
    await audio.setMicrophone({});
    await isHeard();
    expect(told).to.not.include('mic-lost');
  });

  it('ends the call when it is unplugged and there is no other', async () => {
    const lost = new Promise<EviError>((resolve) => {
      void open({ onError: resolve }).then(() => {
        refuse('NotFoundError');
        unplug(microphone.tracks[0]);
      });
    });
    const error = await lost;
    expect(error.code).to.equal('mic-lost');
    expect(error.cause).to.have.property('code', 'mic-missing');
  });

  it('is missed also when it went away before the call was ready', async () => {
    restore = replaced(AudioContext.prototype, 'resume', () => {
      microphone.tracks[0]!.stop();
      return Promise.resolve();
    });
    await open();
    await comes('mic-lost');
    await isHeard();
  });

  it('that the device mutes is told, and when it is heard again', async () => {
    await open();
    const [track] = microphone.tracks as [MediaStreamTrack];
    const restoreMuted = replaced(track, 'muted', true);
    track.dispatchEvent(new Event('mute'));
    restoreMuted();
    track.dispatchEvent(new Event('unmute'));
    expect(told).to.deep.equal(['mic-muted', 'no mic-muted']);
  });

  it('is given back when it comes after the end of the call', async () => {
    await open();
    const changed = audio.setMicrophone({}).catch((cause: unknown) => cause);
    audio.releaseMicrophone();
    expect(await changed).to.have.property('name', 'AbortError');
    while (states().length < 2 || microphone.recording()) await new Promise(requestAnimationFrame);
  });

  /** As Firefox does with a microphone whose rate is not the context's. */
  function refuseSource(refuses: (context: BaseAudioContext) => boolean): void {
    const Source = MediaStreamAudioSourceNode;
    restore = replaced(
      window,
      'MediaStreamAudioSourceNode',
      class extends Source {
        constructor(context: AudioContext, sourceOptions: MediaStreamAudioSourceOptions) {
          if (refuses(context)) throw new DOMException('', 'NotSupportedError');
          super(context, sourceOptions);
        }
      },
    );
  }

  it('is heard at its own rate where the browser takes it at no other', async () => {
    refuseSource(({ sampleRate }) => sampleRate === 48_000);
    await open();
    expect(microphone.contexts.map(({ sampleRate }) => sampleRate)).to.deep.equal([48_000, 44_100]);
    await isHeard();
  });

  it('stays as it was where the browser does not take the new one’s rate', async () => {
    await open();
    refuseSource(() => true);
    const error = await audio.setMicrophone({}).catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'unsupported-browser');
    expect(states()).to.deep.equal(['live', 'ended']);
    await isHeard();
  });
});
