import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { answer, answeredCall, assertRetries, assertTells, press, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { startSite, type Site } from './site.js';
import { noise } from './speech.js';
import { launch, lookAt } from './visitor.js';

const evi = createScriptedEvi();

interface Conditions {
  /** Launch arguments of the browser to leave out. */
  without?: string[];
  headers?: Record<string, string>;
}

/** How often the page asked for the microphone. */
const timesAsked = (page: Page) => page.evaluate(() => window.listeningIn.asked.length);

/** Without the microphone there is a conversation in writing, and the microphone is left alone. */
async function assertTypesInstead(page: Page): Promise<void> {
  const asked = await timesAsked(page);
  await press(page, 'typeInstead');
  const chat = await answer(page, evi);
  await page.keyboard.type('Is there a green one?\n');
  await chat.receives(({ received }) => received.some(({ type }) => type === 'user_input'));
  assert.equal(await timesAsked(page), asked);
  assert.equal(chat.frames().length, 0);
  await press(page, 'endChat');
  await releasesEverything(page);
}

describe('a visitor', () => {
  let browser: Browser | undefined;
  let site: Site;
  let page: Page;

  afterEach(async () => {
    await browser?.close();
    await site.close();
  });

  async function visit({ without = [], headers = {} }: Conditions = {}): Promise<void> {
    site = await startSite({ onUpgrade: evi.onUpgrade, headers });
    browser = await launch({ without });
    ({ page } = await lookAt(site, browser, { record: false }));
  }

  const decide = (state: 'granted' | 'denied') =>
    page.browserContext().setPermission(site.origin, { permission: { name: 'microphone' }, state });

  describe('who does not allow the microphone', () => {
    beforeEach(async () => {
      await visit({ without: ['--use-fake-ui-for-media-stream'] });
      await decide('denied');
      await startCall(page);
      await assertTells(page, 'mic-denied');
    });

    it('is told so, and can talk once it is allowed', async () => {
      await decide('granted');
      await assertRetries(page, evi);
    });

    it('can type instead', () => assertTypesInstead(page));
  });

  describe('who takes the microphone away during the call', () => {
    beforeEach(async () => {
      await visit({ without: ['--use-fake-ui-for-media-stream'] });
      await decide('granted');
      const chat = await answeredCall(page, evi);
      await chat.receives(({ frames }) => frames().length > 0);
      await decide('denied');
      await assertTells(page, 'mic-lost');
      await chat.closed;
    });

    it('is told so, and can talk once it is allowed again', async () => {
      await decide('granted');
      await assertRetries(page, evi);
    });

    it('can type instead', () => assertTypesInstead(page));
  });

  describe('who has no microphone', () => {
    beforeEach(async () => {
      await visit({ without: ['--use-fake-device-for-media-stream'] });
      await startCall(page);
      await assertTells(page, 'mic-missing');
    });

    it('is told so, and can talk once there is one', async () => {
      // The one thing here that is not real: a sound made by the page, as if a microphone had been plugged in.
      await page.evaluate(() => {
        const { tracks } = window.listeningIn;
        navigator.mediaDevices.getUserMedia = () => {
          const { stream } = new MediaStreamAudioDestinationNode(new AudioContext());
          tracks.push(...stream.getTracks());
          return Promise.resolve(stream);
        };
      });
      await press(page, 'retry');
      await answer(page, evi);
    });

    it('can type instead', () => assertTypesInstead(page));
  });

  describe('whose microphone another program holds', () => {
    // A second program cannot be had here: what the browser says then is said in its place, once.
    beforeEach(async () => {
      await visit();
      await page.evaluate(() => {
        const ask = navigator.mediaDevices.getUserMedia;
        navigator.mediaDevices.getUserMedia = () => {
          navigator.mediaDevices.getUserMedia = ask;
          return Promise.reject(new DOMException('Could not start audio source', 'NotReadableError'));
        };
      });
      await startCall(page);
      await assertTells(page, 'mic-busy');
    });

    it('is told so, and can talk once that is closed', () => assertRetries(page, evi));
    it('can type instead', () => assertTypesInstead(page));
  });

  it('whose site forbids the microphone is told so, and can type instead', async () => {
    await visit({ headers: { 'permissions-policy': 'microphone=()' } });
    await startCall(page);
    await assertTells(page, 'mic-blocked-by-page');
    await assertTypesInstead(page);
  });

  it('is not asked for the microphone where all is typed', async () => {
    await visit();
    await page.$eval('hume-evi-widget', (widget) => widget.setAttribute('mode', 'text'));
    await press(page, 'openPanel');
    await press(page, 'startChat');
    const chat = await answer(page, evi);
    chat.sendAudio('hello', 0, noise(480_000, 1));
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await press(page, 'endChat');
    await releasesEverything(page);
    assert.equal(await timesAsked(page), 0);
  });
});
