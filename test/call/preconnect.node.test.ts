import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { answer, answeredCall, press, reaches } from './by-hand.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';
import { widget, type Site } from './site.js';

describe('a visitor who may be about to call', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  const tokensAsked = ({ requests }: Site) => requests.filter((path) => path === '/token').length;
  const microphonesAsked = (page: Page) => page.evaluate(() => window.listeningIn.asked.length);
  const token = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/token'));
  const comeToStart = (page: Page) =>
    page.locator(`::-p-aria([name="${english.startCall}"][role="button"])`).hover();

  it('finds a token fetched on coming to the launcher when the site says preconnect, and nothing else done', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget('preconnect') });
    const asked = token(page);
    await page.hover('hume-evi-widget >>> #launcher');
    await asked;
    assert.equal(await microphonesAsked(page), 0);
    await press(page, 'openPanel');
    await press(page, 'startCall');
    await answer(page, evi);
    assert.equal(tokensAsked(site), 1);
  });

  it('finds one for another call on coming to the button when the site says preconnect', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget('preconnect') });
    await answeredCall(page, evi);
    await press(page, 'endCall');
    await reaches(page, 'ended');
    const asked = token(page);
    await page.mouse.move(0, 0);
    await comeToStart(page);
    await asked;
    await press(page, 'startCall');
    await answer(page, evi);
    assert.equal(tokensAsked(site), 2);
  });

  it('sets off no request for a token by coming near otherwise', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget() });
    await page.hover('hume-evi-widget >>> #launcher');
    await press(page, 'openPanel');
    await comeToStart(page);
    await page.waitForNetworkIdle();
    assert.equal(tokensAsked(site), 0);
  });

  it('has a token and the thread of the call on their way as the button goes down, and nothing else', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget() });
    await press(page, 'openPanel');
    await comeToStart(page);
    const underway = Promise.all([
      token(page),
      new Promise((resolve) => page.once('workercreated', resolve)),
    ]);
    await page.mouse.down();
    await underway;
    assert.equal(await microphonesAsked(page), 0);
    assert.equal(await page.$eval('hume-evi-widget', ({ status }) => status), 'idle');
    await page.mouse.up();
    await answer(page, evi);
    assert.equal(tokensAsked(site), 1);
    assert.equal(page.workers().length, 1);
  });
});
