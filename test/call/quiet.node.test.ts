import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answeredCall, press, reaches } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import type { Site } from './site.js';
import { shareBrowser } from './share-browser.js';

/** Lets a minute pass in the page, as fast as nothing happens in it. */
async function passMinute(page: Page): Promise<void> {
  const now = () => page.evaluate(() => performance.now());
  const start = await now();
  const devtools = await page.createCDPSession();
  const expired = new Promise((resolve) => devtools.once('Emulation.virtualTimeBudgetExpired', resolve));
  await devtools.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 60_000 });
  await expired;
  assert.ok((await now()) - start >= 60_000);
}

describe('while nobody uses it, the widget', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let site: Site;
  let page: Page;

  beforeEach(async () => {
    ({ site, page } = await visit({ onUpgrade: evi.onUpgrade }));
  });

  async function assertQuiet(): Promise<void> {
    const wakeUps = await page.evaluate(() => window.footprint.wakeUps());
    const requests = [...site.requests];
    await passMinute(page);
    assert.deepEqual(await page.evaluate(() => window.footprint.left()), []);
    assert.equal(await page.evaluate(() => window.footprint.wakeUps()), wakeUps);
    assert.deepEqual(site.requests, requests);
  }

  it('has loaded its launcher and nothing else, and does nothing for a minute', async () => {
    const names = site.requests.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js'));
    assert.deepEqual(names, ['/', '/dist/hume-evi-widget.js', '/dist/launcher.js']);
    await assertQuiet();
  });

  it('loads the rest when the pointer comes near, and asks for nothing else yet', async () => {
    site.requests.length = 0;
    await page.locator('hume-evi-widget >>> [part=launcher]').hover();
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /headless|panel|en-/.test(name))
          .length === 3,
    );
    const names = site.requests.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js'));
    assert.deepEqual(names.sort(), ['/dist/en.js', '/dist/headless.js', '/dist/panel.js']);
    assert.equal(await page.evaluate(() => window.listeningIn.asked.length), 0);
    await assertQuiet();
  });

  it('does nothing for a minute after a call, its panel closed', async () => {
    await answeredCall(page, evi);
    const inCall = await page.evaluate(() => window.footprint.left());
    assert.ok(inCall.length > 0, 'an open panel follows the window: that is seen');
    await press(page, 'endCall');
    await reaches(page, 'ended');
    await releasesEverything(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('hume-evi-widget')!.open);
    await assertQuiet();
  });
});
