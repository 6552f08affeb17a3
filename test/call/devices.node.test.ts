import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findSource } from './correlation.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { noise, recordSound, type RecordedSpeech } from './speech.js';
import { visit, type Visitor } from './visitor.js';

const withoutProcessing = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
/** Of the sound, in samples: long enough to find its place in the recording. */
const piece = { start: 24_000, end: 48_000 };
const windowLength = 160;
/** A frame of 20 ms. */
const windowsPerFrame = 2;

/** Every microphone of this browser plays the same file, from its beginning when it is opened. */
describe('a visitor who changes devices while they speak', () => {
  const evi = createScriptedEvi();
  let sound: RecordedSpeech;
  let site: Site;
  let visitor: Visitor;
  let page: Page;
  let chat: ScriptedChat;

  before(async () => {
    // The same loudness all the time: where it is missing or heard twice, it shows.
    sound = await recordSound(noise(12 * 48_000, 11));
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget() });
  });
  after(() => site.close());
  afterEach(() => visitor.browser.close());

  beforeEach(async () => {
    visitor = await visit(site, { microphoneFile: sound.file });
    ({ page } = visitor);
    await page.$eval(
      'hume-evi-widget',
      (element, audioConstraints) => {
        const told: string[] = (window.toldErrors = []);
        element.addEventListener('evi-error', ({ error }) => told.push(error.code));
        element.audioConstraints = audioConstraints;
        void element.connect();
      },
      withoutProcessing,
    );
    chat = await evi.nextChat();
    chat.sendMetadata();
    await hears(32_000);
  });

  /** The server hears so many samples more. */
  async function hears(samples: number): Promise<void> {
    const wanted = chat.sound().length + samples;
    await chat.receives(() => chat.sound().length >= wanted);
  }

  /** Only the microphone that was opened at this place still records. */
  const isAlone = (place: number) =>
    page.waitForFunction(
      (wanted) =>
        window.listeningIn.tracks.every(
          ({ readyState }, index) => readyState === (index === wanted ? 'live' : 'ended'),
        ) && window.listeningIn.tracks.length === wanted + 1,
      {},
      place,
    );

  const told = () => page.evaluate(() => window.toldErrors);

  async function hangsUp(): Promise<void> {
    await page.$eval('hume-evi-widget', (element) => element.disconnect());
    await releasesEverything(page);
  }

  /** How many windows around the change hear neither microphone, or both. */
  function handover(changedAt: number): { missing: number; doubled: number } {
    const recording = chat.sound();
    const spoken = sound.samples.slice(piece.start, piece.end);
    for (const part of [recording.slice(0, changedAt), recording.slice(changedAt)]) {
      assert.ok(findSource(part, spoken).correlation > 0.9, 'either microphone is heard');
    }
    const loudness = loudnessOf(recording);
    const usual = loudness.toSorted((a, b) => a - b)[loudness.length >> 1]!;
    const change = Math.floor(changedAt / windowLength);
    // Elsewhere a busy machine may lose some of the one microphone there is.
    const around = loudness.slice(change - 10, change + 50);
    const missing = around.filter((value) => value < usual / 2).length;
    const doubled = around.filter((value) => value > usual * 1.25).length;
    console.log(`around the change, ${missing} windows of 10 ms are missing and ${doubled} are doubled`);
    return { missing, doubled };
  }

  it('is heard without a break, and the old microphone is let go', async () => {
    const changedAt = chat.sound().length;
    const deviceId = await page.$eval('hume-evi-widget', async (element) => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      const { deviceId } = devices.filter(({ kind }) => kind === 'audioinput').at(-1)!;
      element.audioConstraints = { ...element.audioConstraints, deviceId };
      return deviceId;
    });
    await isAlone(1);
    await hears(32_000);
    const used = await page.evaluate(() => window.listeningIn.tracks[1]!.getSettings().deviceId);
    assert.equal(used, deviceId);
    const { missing, doubled } = handover(changedAt);
    assert.ok(missing <= windowsPerFrame && doubled <= windowsPerFrame);
    assert.deepEqual(await told(), []);
    await hangsUp();
  });

  it('is heard through the next microphone when theirs is unplugged, and told so', async () => {
    const changedAt = chat.sound().length;
    await page.evaluate(() => {
      const [track] = window.listeningIn.tracks;
      track!.stop();
      // What the browser does when the device goes away, and not when the page itself stops it.
      track!.dispatchEvent(new Event('ended'));
    });
    await isAlone(1);
    await hears(32_000);
    // How long nothing is heard is the browser's to say: as long as it takes to open the next one (30 ms here).
    assert.equal(handover(changedAt).doubled, 0);
    assert.deepEqual(await told(), ['mic-lost']);
    assert.equal(await page.$eval('hume-evi-widget', ({ status }) => status), 'live');
    await hangsUp();
  });

  it('is told that their device has muted the microphone for as long as it has', async () => {
    const mute = (muted: boolean) =>
      page.evaluate((isMuted) => {
        const [track] = window.listeningIn.tracks;
        Object.defineProperty(track, 'muted', { value: isMuted, configurable: true });
        track!.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
        return document.querySelector('hume-evi-widget')!.error?.code;
      }, muted);
    assert.equal(await mute(true), 'mic-muted');
    assert.equal(await mute(false), undefined);
    await hangsUp();
  });

  it('goes on when the browser stops all sound for a while', async () => {
    await page.evaluate(() => window.listeningIn.contexts[0]!.suspend());
    await hears(16_000);
    assert.deepEqual(await told(), []);
    await hangsUp();
  });
});

/** Of every 10 ms of 16 kHz sound. */
function loudnessOf(samples: Int16Array): number[] {
  return Array.from({ length: Math.floor(samples.length / windowLength) }, (_, place) => {
    const part = samples.subarray(place * windowLength, (place + 1) * windowLength);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / windowLength);
  });
}
