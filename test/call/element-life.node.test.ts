import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, answeredCall, press, reaches, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { noise } from './speech.js';
import { widget, type Site, type SiteOptions } from './site.js';
import { shareBrowser } from './share-browser.js';

describe('the element', () => {
  const evi = createScriptedEvi();
  const visitSite = shareBrowser();
  let site: Site;
  let page: Page;
  let complaints: string[];

  async function visit(options: SiteOptions = {}): Promise<void> {
    ({ site, page, complaints } = await visitSite({ onUpgrade: evi.onUpgrade, ...options }));
  }

  const isHeard = (chat: ScriptedChat, more = 5) => {
    const before = chat.frames().length;
    return chat.receives(({ frames }) => frames().length >= before + more);
  };

  /** From the button to the end, with nothing left open. */
  async function assertHoldsCall(): Promise<void> {
    await startCall(page);
    await assertGoesOn(await answer(page, evi));
  }

  async function assertGoesOn(chat: ScriptedChat): Promise<void> {
    await isHeard(chat);
    await press(page, 'endCall');
    assert.equal(await chat.closed, 1000);
    await reaches(page, 'ended');
    await releasesEverything(page);
  }

  it('holds a second call as it held the first', async () => {
    await visit();
    await assertHoldsCall();
    await press(page, 'startCall');
    await assertGoesOn(await answer(page, evi));
    assert.deepEqual(complaints, []);
  });

  it('works where its script is loaded twice, also under another address', async () => {
    const again = (query: string) => `<script type="module" src="/dist/hume-evi-widget.js${query}"></script>`;
    await visit({ body: [widget(), again(''), again('?ver=2'), again('?ver=3')].join('') });
    await page.waitForNetworkIdle();
    await assertHoldsCall();
    assert.deepEqual(complaints, []);
    assert.equal(site.requests.filter((path) => path.startsWith('/dist/hume-evi-widget.js')).length, 3);
    assert.equal(site.requests.filter((path) => path.startsWith('/dist/launcher-')).length, 1);
  });

  it('may stand on a page twice, with a call in each at the same time', async () => {
    await visit({ body: widget() + widget('placement="bottom-start"') });
    const chats: ScriptedChat[] = [];
    for (const place of [0, 1]) {
      await page.$$eval('hume-evi-widget', (elements, at) => void elements[at]!.connect(), place);
      const chat = await evi.nextChat();
      chat.sendMetadata();
      chats.push(chat);
    }
    const [first, second] = chats as [ScriptedChat, ScriptedChat];
    first.send(said('for the first'));
    second.send(said('for the second'));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('hume-evi-widget')].every(({ messages }) => messages.length > 0),
    );
    await Promise.all(chats.map((chat) => isHeard(chat)));
    const contents = await page.$$eval('hume-evi-widget', (elements) =>
      elements.map(({ messages }) =>
        messages.map((message) => message.type === 'assistant_message' && message.message.content),
      ),
    );
    assert.deepEqual(contents, [['for the first'], ['for the second']]);

    await page.$eval('hume-evi-widget', (element) => element.disconnect());
    assert.equal(await first.closed, 1000);
    await isHeard(second);
    assert.deepEqual(
      await page.$$eval('hume-evi-widget', (elements) => elements.map(({ status }) => status)),
      ['ended', 'live'],
    );
    await page.$$eval('hume-evi-widget', ([, element]) => element!.remove());
    await second.closed;
    await releasesEverything(page);
  });

  it('goes on with its call when it is moved to another place', async () => {
    await visit({ body: `${widget()}<main></main>` });
    const chat = await answeredCall(page, evi);
    await isHeard(chat);
    await page.evaluate(() =>
      document.querySelector('main')!.append(document.querySelector('hume-evi-widget')!),
    );
    assert.equal(await page.evaluate(() => window.listeningIn.asked.length), 1);
    await assertGoesOn(chat);
  });

  it('works when it is made by a script, and put on the page later', async () => {
    await visit({ body: '' });
    await page.evaluate(async () => {
      const made = document.createElement('hume-evi-widget');
      made.tokenUrl = '/token';
      made.socketUrl = '/v0/evi/chat';
      await made.connect();
      if (made.status !== 'idle') throw new Error('It called from nowhere.');
      document.body.append(made);
    });
    await assertHoldsCall();
  });

  it('takes what was set on it before its script came', async () => {
    const early = `const early = document.querySelector('hume-evi-widget');
      Object.assign(early, { tokenUrl: '/token', socketUrl: '/v0/evi/chat', heading: 'Early', muted: true })`;
    await visit({ body: `<hume-evi-widget></hume-evi-widget><script>${early}</script>` });
    await startCall(page);
    const chat = await answer(page, evi);
    await isHeard(chat);
    assert.ok(chat.sound().every((sample) => sample === 0));
    await page.locator('::-p-aria([name="Early"][role="heading"])').wait();
    await assertGoesOn(chat);
  });

  it('works again when it was taken away and put back', async () => {
    await visit();
    const chat = await answeredCall(page, evi);
    await isHeard(chat);
    const element = await page.evaluateHandle(() => document.querySelector('hume-evi-widget')!);
    await element.evaluate((widget) => widget.remove());
    await chat.closed;
    await releasesEverything(page);
    await element.evaluate((widget) => document.body.append(widget));
    await press(page, 'startCall');
    await assertGoesOn(await answer(page, evi));
  });

  for (const mode of ['voice', 'text'] as const) {
    it(`leaves nothing behind when it is removed during a call in ${mode}`, async () => {
      await visit({ body: widget(`mode="${mode}"`) });
      // By a script: the tools that press buttons keep hold of them.
      await page.evaluate(() => {
        const element = document.querySelector('hume-evi-widget')!;
        element.autoStart = true;
        void element.show();
      });
      const chat = await answer(page, evi);
      if (mode === 'voice') await isHeard(chat);
      chat.sendAudio('long', 0, noise(480_000, 1));
      await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
      await page.evaluate(() => document.querySelector('hume-evi-widget')!.remove());
      assert.equal(await chat.closed, 1000);
      await releasesEverything(page);
      assert.deepEqual(await page.evaluate(() => window.footprint.left()), []);
      await isForgotten();
    });
  }

  /** No element is left once the browser has tidied up, which may take it a few rounds. */
  async function isForgotten(): Promise<void> {
    await page.evaluate(() => {
      // What the test itself holds on to.
      const { asked, tracks, contexts } = window.listeningIn;
      asked.length = tracks.length = contexts.length = 0;
    });
    const prototype = await page.evaluateHandle(
      () => customElements.get('hume-evi-widget')!.prototype as object,
    );
    const inspector = await page.createCDPSession();
    for (let round = 0; round < 200; round += 1) {
      // From a task of its own: asked for in the middle of another, the browser spares what the stack seems to hold.
      await inspector.send('HeapProfiler.collectGarbage');
      const instances = await page.queryObjects(prototype);
      const count = await page.evaluate((found) => found.length, instances);
      await instances.dispose();
      if (count === 0) return;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    assert.fail('something keeps the removed element');
  }
});

const said = (content: string) => ({
  type: 'assistant_message' as const,
  id: content,
  from_text: false,
  is_quick_response: false,
  message: { role: 'assistant' as const, content },
  models: {},
});
