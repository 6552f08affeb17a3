import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answeredCall, assertRetries, assertTells, press, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { noise } from './speech.js';
import { answerStatus, startSite, widget, type Answer, type Site, type SiteOptions } from './site.js';
import { shareBrowser } from './share-browser.js';

/** Only the page's own empty icon is not from its own address. */
const strictPolicy = `default-src 'self'; connect-src 'self'; img-src data:`;
const trustedTypes = `require-trusted-types-for 'script'; trusted-types lit-html hume-evi-widget`;

const answerFile =
  (name: string): Answer =>
  (_request, response) => {
    response.setHeader('content-type', 'text/javascript');
    void readFile(`dist/${name}`).then((file) => response.end(file));
  };
const answerWorklets = answerFile('audio-worklets.js');

describe('on a page', () => {
  const evi = createScriptedEvi();
  const visitSite = shareBrowser();
  let site: Site;
  let page: Page;
  let complaints: string[];
  /** How many threads the page had of its own during the call. */
  let workers: number;

  async function visit(options: SiteOptions = {}): Promise<void> {
    ({ site, page, complaints } = await visitSite({ onUpgrade: evi.onUpgrade, ...options }));
  }

  /** A call in which the visitor is heard and hears. */
  async function assertHoldsCall(): Promise<void> {
    const chat = await answeredCall(page, evi);
    await chat.receives(({ frames }) => frames().length > 0);
    chat.sendAudio('hello', 0, noise(480_000, 1));
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    workers = page.workers().length;
    await press(page, 'endCall');
    assert.equal(await chat.closed, 1000);
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
      assert.deepEqual(looks, { launcher: 'rgb(10, 100, 102)', panel: 'absolute' });
      assert.equal(workers, 1);
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

  it('that has the widget from another site, the call has a thread of its own all the same', async (t) => {
    const cdn = await startSite({ headers: { 'access-control-allow-origin': '*' } });
    t.after(cdn.close);
    const redirect: Answer = (_request, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(`import '${cdn.origin}/dist/hume-evi-widget.js'`);
    };
    await visit({ paths: { '/dist/hume-evi-widget.js': redirect } });
    await assertHoldsCall();
    assert.equal(workers, 1);
    assert.ok(cdn.requests.includes('/dist/call-worker.js'));
    assert.deepEqual(
      site.requests.filter((path) => path.startsWith('/dist/')),
      ['/dist/hume-evi-widget.js'],
    );
  });

  it('whose policy allows no Worker, the call is held without', async () => {
    await visit({ headers: { 'content-security-policy': `${strictPolicy}; worker-src 'none'` } });
    await assertHoldsCall();
    assert.equal(workers, 0);
  });

  it('in a browser without module Workers, the call is held without', async () => {
    await visit();
    await page.evaluate(() => Reflect.deleteProperty(window, 'Worker'));
    await assertHoldsCall();
    assert.equal(workers, 0);
  });

  it('where the code of the call is missing, the visitor is told so, and gets through once it is there', async () => {
    let worker = answerStatus(404);
    await visit({ paths: { '/dist/call-worker.js': (...exchange) => worker(...exchange) } });
    await startCall(page);
    await assertTells(page, 'worklet-failed');
    worker = answerFile('call-worker.js');
    await assertRetries(page, evi);
  });
});
