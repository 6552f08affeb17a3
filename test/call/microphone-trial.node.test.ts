import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { answer, press, reaches, records } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { startSite, type Site } from './site.js';
import { launch, lookAt } from './visitor.js';

describe('a visitor who tries their microphone before a call', () => {
  const evi = createScriptedEvi();
  let browser: Browser;
  let site: Site;
  let page: Page;

  before(async () => {
    site = await startSite({ onUpgrade: evi.onUpgrade });
    browser = await launch({ without: ['--use-fake-ui-for-media-stream'] });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  beforeEach(async () => {
    site.requests.length = 0;
    ({ page } = await lookAt(site, browser, { record: false }));
    await press(page, 'openPanel');
    await opensSettings();
    await decide('granted');
  });
  afterEach(() => page.browserContext().close());

  const opensSettings = () => page.locator('hume-evi-widget >>> [part=settings]').click();
  const pressTrial = () =>
    page.locator(`::-p-aria([name="${english.tryMicrophone}"][role="button"])`).click();
  const decide = (state: 'granted' | 'denied') =>
    page.browserContext().setPermission(site.origin, { permission: { name: 'microphone' }, state });

  /** Chromium's microphone beeps. */
  const seesMeterMove = () =>
    page.waitForFunction(() => {
      const meter = document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('meter');
      return meter !== null && meter.value > 0;
    });

  /** The button is as it was, the meter is gone. */
  const isOver = () =>
    page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('hume-evi-widget')!;
      return (
        shadowRoot!.querySelector('#settings [aria-pressed=false]') && !shadowRoot!.querySelector('meter')
      );
    });

  const isTold = (words: string) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('#settings [role=alert]')!
          .textContent === wanted,
      {},
      words,
    );

  it('sees the meter move and the devices named, nothing leaves the page, and gives it back the same way', async () => {
    await pressTrial();
    await seesMeterMove();
    await page.waitForFunction(
      () =>
        document
          .querySelector('hume-evi-widget')!
          .shadowRoot!.querySelector<HTMLSelectElement>('#settings select')!.options.length > 1,
    );
    assert.deepEqual(
      site.requests.filter((path) => path !== '/' && !path.startsWith('/dist/')),
      [],
    );
    assert.equal(await page.$eval('hume-evi-widget', ({ status }) => status), 'idle');
    await pressTrial();
    await isOver();
    await releasesEverything(page);
  });

  it('gives it back with the settings, with the panel, and with the widget', async () => {
    await pressTrial();
    await seesMeterMove();
    await page.keyboard.press('Escape');
    await releasesEverything(page);

    await opensSettings();
    await pressTrial();
    await seesMeterMove();
    await page.$eval('hume-evi-widget', (element) => element.hide());
    await releasesEverything(page);

    await press(page, 'openPanel');
    await opensSettings();
    await pressTrial();
    await seesMeterMove();
    await page.$eval('hume-evi-widget', (element) => element.remove());
    await releasesEverything(page);
    assert.equal(await page.evaluate(() => window.listeningIn.tracks.length), 3);
  });

  it('changes their mind while the browser still asks', async () => {
    await page.evaluate(() => {
      const ask = navigator.mediaDevices.getUserMedia;
      const asked = new Promise<void>((resolve) =>
        document.addEventListener('keydown', () => resolve(), { once: true }),
      );
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        await asked;
        return ask(constraints);
      };
    });
    await pressTrial();
    await pressTrial();
    await isOver();
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => window.listeningIn.tracks.length === 1);
    await releasesEverything(page);
  });

  it('starts the call from there, which hears them through a microphone of its own', async () => {
    await pressTrial();
    await seesMeterMove();
    await press(page, 'startCall');
    const chat = await answer(page, evi);
    await chat.receives(({ frames }) => frames().length > 0);
    assert.deepEqual(
      await page.evaluate(() => window.listeningIn.tracks.map(({ readyState }) => readyState)),
      ['ended', 'live'],
    );
    await records(page);
    await press(page, 'endCall');
    await reaches(page, 'ended');
    await releasesEverything(page);
  });

  it('is told when it is not allowed, and can try once it is', async () => {
    await decide('denied');
    await pressTrial();
    await isTold(english['error:mic-denied']);
    await isOver();
    await decide('granted');
    await pressTrial();
    await seesMeterMove();
    await isTold('');
  });

  it('is told when it is taken away', async () => {
    await pressTrial();
    await seesMeterMove();
    await decide('denied');
    await isTold(english['error:mic-lost']);
    await isOver();
    await releasesEverything(page);
  });
});
