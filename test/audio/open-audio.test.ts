import { expect } from '@open-wc/testing';
import { openAudio, type CallAudio, type CaptureFrame } from '../../src/audio/index.js';
import { audioOptions as options } from './audio-options.js';
import { watchedMicrophone, type WatchedMicrophone } from './watched-microphone.js';

const never = new AbortController().signal;

/** Resolves with this many frames from now on. */
function frames({ capture }: CallAudio, count: number): Promise<CaptureFrame[]> {
  const received: CaptureFrame[] = [];
  return new Promise((resolve) => {
    capture!.onmessage = ({ data }: MessageEvent<CaptureFrame>) => {
      if (received.push(data) === count) resolve(received);
    };
  });
}

const isSilent = ({ samples }: CaptureFrame) => samples.every((sample) => sample === 0);

describe('sound for a call', () => {
  let microphone: WatchedMicrophone;
  let audio: CallAudio | undefined;

  beforeEach(() => {
    microphone = watchedMicrophone();
  });

  afterEach(async () => {
    await audio?.close();
    audio = undefined;
    microphone.restore();
  });

  it('asks for voice processing in so many words, and for the chosen microphone if it is there', async () => {
    audio = await openAudio({ ...options, microphone: { noiseSuppression: false, deviceId: 'gone' } }, never);
    const audioAsked = { echoCancellation: true, noiseSuppression: false, autoGainControl: true };
    expect(microphone.asked).to.deep.equal([
      { audio: { ...audioAsked, deviceId: { exact: 'gone' } } },
      { audio: audioAsked },
    ]);
  });

  it('hears the microphone', async () => {
    audio = await openAudio(options, never);
    const heard = await frames(audio, 100);
    expect(heard.every(({ samples }) => samples.length === 320)).to.equal(true);
    expect(heard.every(isSilent)).to.equal(false);
  });

  it('tells how loud the microphone is, also while nothing of it is sent', async () => {
    audio = await openAudio(options, never);
    audio.capture!.postMessage({ type: 'mute', muted: true });
    const meter = audio.meter('microphone')!;
    while (meter.level() === 0) await frames(audio, 1);
    expect(audio.meter('microphone')).to.equal(meter);
  });

  it('has nothing to measure of a microphone that is not there', async () => {
    audio = await openAudio({ ...options, microphone: undefined }, never);
    expect(audio.meter('microphone')).to.equal(undefined);
    expect(audio.meter('loudspeaker')!.level()).to.equal(0);
  });

  it('sends only silence while muted, and the voice afterwards', async () => {
    audio = await openAudio(options, never);
    await frames(audio, 10);
    audio.capture!.postMessage({ type: 'mute', muted: true });
    let muted = await frames(audio, 60);
    while (!muted.every(isSilent)) muted = await frames(audio, 60);
    audio.capture!.postMessage({ type: 'mute', muted: false });
    while ((await frames(audio, 60)).every(isSilent));
  });

  it('speaks, and says when it has', async () => {
    audio = await openAudio({ ...options, microphone: undefined }, never);
    const { playback } = audio;
    const reports: unknown[] = [];
    const drained = new Promise<void>((resolve) => {
      playback.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
        reports.push(data);
        if (data.type === 'drained') resolve();
      };
    });
    const samples = new Float32Array(4800);
    playback.postMessage({ type: 'play', id: 'a', samples, sampleRate: 48_000 }, [samples.buffer]);
    playback.postMessage({ type: 'finish', mark: 1 });
    await drained;
    expect(reports).to.deep.equal([
      { type: 'started', id: 'a' },
      { type: 'ended', id: 'a', playedMs: 100 },
      { type: 'drained', mark: 1 },
    ]);
  });

  it('never asks for the microphone in a text conversation', async () => {
    audio = await openAudio({ ...options, microphone: undefined }, never);
    expect(audio.capture).to.equal(undefined);
    expect(microphone.asked).to.deep.equal([]);
  });

  it('gives the microphone back and keeps playing', async () => {
    audio = await openAudio(options, never);
    audio.releaseMicrophone();
    audio.releaseMicrophone();
    expect(microphone.recording()).to.equal(false);
    const reported = new Promise((resolve) => (audio!.playback.onmessage = resolve));
    audio.playback.postMessage({ type: 'finish', mark: 1 });
    await reported;
  });

  it('gives everything back when it is closed, the microphone at once', async () => {
    const opened = await openAudio(options, never);
    const closed = opened.close();
    expect(microphone.recording()).to.equal(false);
    expect(opened.close()).to.equal(closed);
    await closed;
    expect(microphone.contexts.map(({ state }) => state)).to.deep.equal(['closed']);
  });

  it('can be opened twice side by side', async () => {
    audio = await openAudio(options, never);
    const other = await openAudio(options, never);
    await Promise.all([frames(audio, 10), frames(other, 10)]);
    await other.close();
    await frames(audio, 10);
  });
});
