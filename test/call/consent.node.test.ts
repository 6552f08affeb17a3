import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { answer, press, reaches } from './by-hand.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';
import { widget, type Site } from './site.js';

describe('a page that asks for consent', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let site: Site;
  let page: Page;

  beforeEach(async () => {
    ({ site, page } = await visit({
      onUpgrade: evi.onUpgrade,
      body: widget('require-consent preconnect auto-start'),
    }));
  });

  /** Everything that was asked of anybody but the widget's own files and the page. */
  const requests = () => site.requests.filter((path) => path !== '/' && !path.startsWith('/dist/'));
  const microphonesAsked = () => page.evaluate(() => window.listeningIn.asked.length);

  async function click(name: string): Promise<void> {
    await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }

  it('asks nobody for anything before the visitor agrees, and holds a call then', async () => {
    await press(page, 'openPanel');
    await page.waitForFunction(() =>
      document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('[part=agree]'),
    );
    const refusal = await page.evaluate(() =>
      document
        .querySelector('hume-evi-widget')!
        .connect()
        .catch((error: unknown) => (error as Error).name),
    );
    assert.equal(refusal, 'NotAllowedError');
    await page.waitForNetworkIdle();
    assert.deepEqual(requests(), []);
    assert.equal(await microphonesAsked(), 0);
    assert.equal(page.workers().length, 0);

    await click(english.agree);
    await answer(page, evi);
    assert.deepEqual(requests(), ['/token']);
    assert.equal(await microphonesAsked(), 1);
    await press(page, 'endCall');
    await reaches(page, 'ended');
  });

  it('asks nobody for anything when the visitor declines', async () => {
    await press(page, 'openPanel');
    await click(english.decline);
    await page.waitForFunction(() => !document.querySelector('hume-evi-widget')!.open);
    await page.waitForNetworkIdle();
    assert.deepEqual(requests(), []);
    assert.equal(await microphonesAsked(), 0);
  });

  it('remembers the answer after the page is loaded again', async () => {
    await press(page, 'openPanel');
    await click(english.agree);
    await answer(page, evi);
    await page.reload();
    await press(page, 'openPanel');
    await answer(page, evi);
  });
});
