import { expect } from '@open-wc/testing';
import { listDevices, openAudio, type AudioOptions, type CallAudio } from '../../src/audio/index.js';
import { audioOptions } from './audio-options.js';
import { replaced } from './replaced.js';
import { watchedMicrophone, type WatchedMicrophone } from './watched-microphone.js';

describe('the loudspeaker during a call', () => {
  let watched: WatchedMicrophone;
  let audio: CallAudio;
  let told: string[];
  let restores: (() => void)[];
  let loudspeakerId: string;

  beforeEach(async () => {
    watched = watchedMicrophone();
    told = [];
    restores = [];
    loudspeakerId = (await listDevices()).loudspeakers.at(-1)!.id;
  });

  afterEach(async () => {
    await audio.close();
    for (const restore of restores) restore();
    watched.restore();
  });

  async function open(more: Partial<AudioOptions> = {}): Promise<void> {
    audio = await openAudio(
      { ...audioOptions, microphone: undefined, onProblem: ({ code }) => told.push(code), ...more },
      new AbortController().signal,
    );
  }

  const sink = () => (watched.contexts[0] as AudioContext & { sinkId?: string }).sinkId;

  async function becomes(id: string): Promise<void> {
    while (sink() !== id) await new Promise(requestAnimationFrame);
  }

  const deviceChange = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));

  it('is the chosen one from the start', async () => {
    await open({ loudspeakerId });
    await becomes(loudspeakerId);
  });

  it('can be changed, and back to the system’s own', async () => {
    await open();
    await audio.setLoudspeaker(loudspeakerId);
    expect(sink()).to.equal(loudspeakerId);
    await audio.setLoudspeaker(undefined);
    expect(sink()).to.equal('');
  });

  it('stays as it was when there is no such device', async () => {
    await open();
    const error = await audio.setLoudspeaker('gone').catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'speaker-missing');
    expect(sink()).to.equal('');
  });

  it('is the system’s own when the chosen one is gone before the call, and that is told', async () => {
    await open({ loudspeakerId: 'gone' });
    while (told.length === 0) await new Promise(requestAnimationFrame);
    expect(told).to.deep.equal(['speaker-missing']);
    expect(sink()).to.equal('');
  });

  it('is the system’s own when the chosen one is unplugged, and that is told once', async () => {
    await open({ loudspeakerId });
    await becomes(loudspeakerId);
    const devices = await navigator.mediaDevices.enumerateDevices();
    const left = devices.filter(({ deviceId }) => deviceId !== loudspeakerId);
    restores.push(replaced(navigator.mediaDevices, 'enumerateDevices', () => Promise.resolve(left)));
    watched.contexts[0]!.dispatchEvent(new Event('error'));
    deviceChange();
    await becomes('');
    expect(told).to.deep.equal(['speaker-missing']);
  });

  it('is kept when another device comes or goes', async () => {
    await open({ loudspeakerId });
    await becomes(loudspeakerId);
    let asked: Promise<MediaDeviceInfo[]> | undefined;
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    restores.push(replaced(mediaDevices, 'enumerateDevices', () => (asked = list())));
    deviceChange();
    await asked;
    await audio.setLoudspeaker(loudspeakerId);
    expect(sink()).to.equal(loudspeakerId);
    expect(told).to.deep.equal([]);
  });

  it('cannot be chosen where the browser lets no page choose, and none are listed', async () => {
    // The watched context is a class of its own, which inherits it.
    const owner = Object.getPrototypeOf(AudioContext.prototype) as { setSinkId?: unknown };
    const { setSinkId } = owner;
    delete owner.setSinkId;
    restores.push(() => (owner.setSinkId = setSinkId));
    await open();
    const error = await audio.setLoudspeaker(loudspeakerId).catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'unsupported-browser');
    expect((await listDevices()).loudspeakers).to.deep.equal([]);
  });
});
