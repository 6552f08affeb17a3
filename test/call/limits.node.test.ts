import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../src/ui/warning-event.js';
import { answeredCall, reaches } from './by-hand.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';

declare global {
  interface Window {
    told: string[];
  }
}

describe('a visitor who says nothing', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();

  it('is told in the panel that the call is about to end, and then why it did', async () => {
    const body = widget(`limits='{ "inactivityMs": 200 }'`);
    const { page } = await visit({ body, onUpgrade: evi.onUpgrade });
    await page.evaluate(() => {
      const told: string[] = (window.told = []);
      document.body.addEventListener('evi-warning', ({ kind }) => told.push(`warning of ${kind}`));
      document.body.addEventListener('evi-disconnect', ({ reason }) => told.push(`end by ${reason}`));
    });
    const chat = await answeredCall(page, evi);
    const words = await page.waitForFunction(
      () =>
        document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('[part=warning]')?.textContent,
    );
    assert.match(String(await words.jsonValue()), /^Are you still there\? Say something/);

    chat.send({ type: 'error', code: 'E0714', slug: 'inactivity_timeout', message: 'Nobody spoke.' });
    chat.close(1000);
    await reaches(page, 'ended');
    assert.equal(await page.$('hume-evi-widget >>> [part=warning]'), null);
    assert.deepEqual(await page.evaluate(() => window.told), ['warning of inactivity', 'end by inactivity']);
  });
});
