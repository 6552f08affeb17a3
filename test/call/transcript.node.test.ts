/** What a visitor reads of a call while it goes on, and takes away from it. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, press, reaches } from './by-hand.js';
import { panelOf } from './panel.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { fromAssistant } from './server-messages.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';
import { cut, noise } from './speech.js';

declare global {
  interface Window {
    /** The sentences that were marked as heard, in the order they were. */
    marked: string[];
  }
}

const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

const clickIn = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

describe('the written conversation', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();

  async function call(headers: Record<string, string> = {}): Promise<{ page: Page; chat: ScriptedChat }> {
    const body = widget('mode="text"');
    const { page } = await visit({ onUpgrade: evi.onUpgrade, body, headers });
    await page.bringToFront();
    await press(page, 'openPanel');
    await press(page, 'startChat');
    return { page, chat: await answer(page, evi) };
  }

  function say(chat: ScriptedChat, id: string, content: string, seconds: number): void {
    chat.send(fromAssistant(id, content));
    cut(noise(seconds * 48_000, 1), 24_000).forEach((chunk, index) => chat.sendAudio(id, index, chunk));
  }

  it('marks each sentence while it is heard, and shows where an interruption cut one off', async () => {
    const { page, chat } = await call();
    await page.evaluate(keepMarked);
    say(chat, 'a1', 'Good day!', 0.5);
    say(chat, 'a2', 'We have very many lamps for a desk and for every other place.', 60);
    say(chat, 'a3', 'Shall I show you?', 1);
    await page.waitForFunction(() => window.marked.length === 2);
    chat.send({ type: 'user_interruption', time: Date.now() });
    await page.waitForFunction(
      () => document.querySelector('hume-evi-widget')!.shadowRoot!.querySelectorAll('s').length === 2,
    );

    assert.deepEqual(await page.evaluate(() => window.marked), [
      'Good day!',
      'We have very many lamps for a desk and for every other place.',
    ]);
    const unheard = await page.$$eval('hume-evi-widget >>> s', (cuts) => cuts.map((cut) => cut.textContent));
    assert.match(unheard[0]!, / other place\.$/);
    assert.equal(unheard[1], 'Shall I show you?');
    assert.equal(await page.$('hume-evi-widget >>> [aria-current]'), null);
  });

  it('lets the visitor pause the assistant, and let it go on', async () => {
    const { page, chat } = await call();
    const panel = await panelOf(page);
    const sent = (type: string) => chat.receives(({ received }) => received.at(-1)?.type === type);
    await clickIn(page, 'Pause assistant');
    await sent('pause_assistant_message');
    await panel.reads('status', 'Paused');
    await clickIn(page, 'Pause assistant');
    await sent('resume_assistant_message');
    await panel.reads('status', 'Connected');
  });

  it('can be copied and saved, also under the strictest policy', async () => {
    const { page, chat } = await call({ 'content-security-policy': strictPolicy });
    const folder = await mkdtemp(join(tmpdir(), 'conversation-'));
    try {
      await allowReading(page);
      const save = await savingTo(folder, page);
      say(chat, 'a1', 'Good day & <welcome>!', 0.1);
      chat.close();
      await reaches(page, 'ended');

      await clickIn(page, 'Copy');
      await page.waitForFunction(() =>
        document.querySelector('hume-evi-widget')!.shadowRoot!.textContent.includes('Copied.'),
      );
      const text = '00:00 Assistant: Good day & <welcome>!\n';
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);

      assert.equal(await save('Text', 'Conversation.txt'), text);
      const captions = await save('WebVTT', 'Conversation.vtt');
      assert.match(captions, /^WEBVTT\n\n[^]+<v Assistant>Good day &amp; &lt;welcome&gt;!</);
      assert.match(await save('JSON', 'Conversation.json'), /"id": "a1"/);
      assert.equal(await page.$('a'), null, 'a link was left in the page');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says so where the page does not let it be copied', async () => {
    const { page, chat } = await call({ 'permissions-policy': 'clipboard-write=()' });
    say(chat, 'a1', 'Good day!', 0.1);
    chat.close();
    await reaches(page, 'ended');
    await clickIn(page, 'Copy');
    await page.waitForFunction(() =>
      document
        .querySelector('hume-evi-widget')!
        .shadowRoot!.querySelector('.saving [role=status]')!
        .textContent.includes('Your browser did not allow copying.'),
    );
  });
});

/** Runs in the page. */
function keepMarked(): void {
  const { shadowRoot } = document.querySelector('hume-evi-widget')!;
  const marked: string[] = (window.marked = []);
  new MutationObserver(() => {
    const words = shadowRoot!.querySelector('[aria-current=true] .words')?.textContent;
    if (words !== undefined && words !== marked.at(-1)) marked.push(words);
  }).observe(shadowRoot!, { subtree: true, childList: true, attributeFilter: ['aria-current'] });
}

/** Writing needs no leave in a click; reading, which only this test does, does. */
function allowReading(page: Page): Promise<void> {
  const permission = { name: 'clipboard-read' };
  return page.browserContext().setPermission(new URL(page.url()).origin, { permission, state: 'granted' });
}

/** @returns what saves a file by this button, and reads it */
async function savingTo(folder: string, page: Page) {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
    browserContextId: page.browserContext().id!,
  });
  return async (button: string, name: string): Promise<string> => {
    const complete = new Promise<void>((resolve) =>
      session.on('Browser.downloadProgress', ({ state }) => {
        if (state === 'completed') resolve();
      }),
    );
    await clickIn(page, button);
    await complete;
    return readFile(join(folder, name), 'utf8');
  };
}
