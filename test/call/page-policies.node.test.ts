import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answeredCall, assertRetries, assertTells, press, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { noise } from './speech.js';
import { answerStatus, widget, type Answer, type Site, type SiteOptions } from './site.js';
import { shareBrowser } from './share-browser.js';

/** Only the page's own empty icon is not from its own address. */
const strictPolicy = `default-src 'self'; connect-src 'self'; img-src data:`;
const trustedTypes = `require-trusted-types-for 'script'; trusted-types lit-html hume-evi-widget`;

const answerWorklets: Answer = (_request, response) => {
  response.setHeader('content-type', 'text/javascript');
  void readFile('dist/audio-worklets.js').then((file) => response.end(file));
};

describe('on a page', () => {
  const evi = createScriptedEvi();
  const visitSite = shareBrowser();
  let site: Site;
  let page: Page;
  let complaints: string[];

  async function visit(options: SiteOptions = {}): Promise<void> {
    ({ site, page, complaints } = await visitSite({ onUpgrade: evi.onUpgrade, ...options }));
  }

  /** A call in which the visitor is heard and hears. */
  async function assertHoldsCall(): Promise<void> {
    const chat = await answeredCall(page, evi);
    await chat.receives(({ frames }) => frames().length > 0);
    chat.sendAudio('hello', 0, noise(480_000, 1));
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await press(page, 'endCall');
    await releasesEverything(page);
  }

  for (const policy of [strictPolicy, `${strictPolicy}; ${trustedTypes}`]) {
    it(`that allows “${policy}” a call is held and looks as it should`, async () => {
      await visit({ headers: { 'content-security-policy': policy } });
      await assertHoldsCall();
      const looks = await page.evaluate(() => {
        const root = document.querySelector('hume-evi-widget')!.shadowRoot!;
        const look = (part: string) => getComputedStyle(root.querySelector(`[part=${part}]`)!);
        return { launcher: look('launcher').backgroundColor, panel: look('panel').position };
      });
      assert.deepEqual(looks, { launcher: 'rgb(10, 100, 102)', panel: 'fixed' });
      assert.deepEqual(complaints, []);
      // So that silence means something: what breaks the policy is complained of.
      await page.evaluate(() => document.body.append(document.createElement('style')));
      assert.equal(complaints.length, 1);
    });
  }

  it('with a copy of the audio code of its own, that is the one taken', async () => {
    await visit({
      headers: { 'content-security-policy': strictPolicy },
      body: widget('worklet-url="/own/worklets.js"'),
      paths: { '/own/worklets.js': answerWorklets, '/dist/audio-worklets.js': answerStatus(404) },
    });
    await assertHoldsCall();
    assert.ok(site.requests.includes('/own/worklets.js'));
    assert.ok(!site.requests.includes('/dist/audio-worklets.js'));
  });

  it('where the file of the audio code is missing, a copy of it is found', async () => {
    await visit({ paths: { '/dist/audio-worklets.js': answerStatus(404) } });
    await assertHoldsCall();
    assert.ok(site.requests.includes('/dist/audio-worklets.js'));
  });

  it('where no audio code may be loaded, the visitor is told so, and gets through once it is there', async () => {
    let worklets = answerStatus(404);
    await visit({
      headers: { 'content-security-policy': strictPolicy },
      paths: { '/dist/audio-worklets.js': (...exchange) => worklets(...exchange) },
    });
    await startCall(page);
    await assertTells(page, 'worklet-failed');
    worklets = answerWorklets;
    await assertRetries(page, evi);
  });
});
