import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, press } from './by-hand.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';

describe('a visitor who moves towards the launcher', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  const tokensAsked = (requests: readonly string[]) => requests.filter((path) => path === '/token').length;

  it('finds a token fetched when the site says preconnect, and nothing else done', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget('preconnect') });
    const asked = page.waitForResponse((response) => response.url().endsWith('/token'));
    await page.hover('hume-evi-widget >>> #launcher');
    await asked;
    assert.equal(await page.evaluate(() => window.listeningIn.asked.length), 0);
    await press(page, 'openPanel');
    await press(page, 'startCall');
    await answer(page, evi);
    assert.equal(tokensAsked(site.requests), 1);
  });

  it('sets off no request for a token otherwise', async () => {
    const { page, site } = await visit({ onUpgrade: evi.onUpgrade, body: widget() });
    await page.hover('hume-evi-widget >>> #launcher');
    await press(page, 'openPanel');
    assert.equal(tokensAsked(site.requests), 0);
    await press(page, 'startCall');
    await answer(page, evi);
    assert.equal(tokensAsked(site.requests), 1);
  });
});
