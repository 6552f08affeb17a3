/** Neither does the page's own way with its elements and its language break the widget, nor the widget the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, press, startCall } from './by-hand.js';
import { cleanPage, hostilePage, type Look } from './hostile-page.js';
import { panelOf } from './panel.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { fromAssistant, fromVisitor } from './server-messages.js';
import { shareBrowser } from './share-browser.js';
import type { SiteOptions } from './site.js';
import { noise } from './speech.js';

/** By which Lit tells that it is on a page twice. */
const marksOfLit = ['litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
/** What is there for the test. */
const ours = /^(diary|toldErrors|.*ariaQuerySelector.*)$/;

describe('a hostile page', () => {
  const evi = createScriptedEvi();
  const visitSite = shareBrowser();

  /** A call with everything a visitor does in it, and how the widget looked before and during it. */
  async function wholeCall(
    options: SiteOptions,
  ): Promise<{ page: Page; looks: Look[]; complaints: string[] }> {
    const { page, complaints } = await visitSite({ onUpgrade: evi.onUpgrade, ...options });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.bringToFront();
    const panel = await panelOf(page);
    const looks = [await lookOfWidget(page)];

    await startCall(page);
    const chat = await answer(page, evi);
    await chat.receives(({ frames }) => frames().length > 0);
    chat.send(fromAssistant('a1', 'Good day!'));
    chat.sendAudio('a1', 0, noise(24_000, 1));
    chat.send({ type: 'assistant_end' });
    await panel.hears([{ id: 'a1' }]);
    await panel.write('Which bulb does it take?');
    await chat.receives(({ received }) => received.some(({ type }) => type === 'user_input'));
    chat.send(fromVisitor('Which bulb does it take?', { from_text: true }));
    await panel.reads('message', 'You: Which bulb does it take?');
    await panel.click('mute');
    await panel.reads('status', 'Microphone off');
    looks.push(await lookOfWidget(page));

    await press(page, 'endCall');
    assert.equal(await chat.closed, 1000);
    await panel.reads('status', 'Conversation ended');
    await releasesEverything(page);
    return { page, looks, complaints };
  }

  it('holds a whole call in a widget that looks as it does anywhere, and stays what it was', async () => {
    const clean = await wholeCall(cleanPage);
    const { page, looks, complaints } = await wholeCall(hostilePage);
    assert.deepEqual(complaints, []);
    assert.deepEqual(looks, clean.looks);

    const { untouched, globals, look } = await page.evaluate(() => ({
      untouched: window.untouched,
      globals: window.globals(),
      look: window.lookOf(document),
    }));
    assert.deepEqual(stylesOf(look), stylesOf(untouched.look));
    const added = globals.filter((name) => !untouched.globals.includes(name) && !ours.test(name));
    assert.deepEqual(added.sort(), marksOfLit);
  });
});

/** Where an element is may change all the same: the browser scrolls to what is clicked. */
const stylesOf = (look: Look) => look.map(({ element, style }) => ({ element, style }));

/** With the mouse where it changes nothing. */
async function lookOfWidget(page: Page): Promise<Look> {
  await page.mouse.move(0, 0);
  return page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('hume-evi-widget')!;
    (shadowRoot!.activeElement as HTMLElement | null)?.blur();
    await Promise.all(shadowRoot!.getAnimations().map(({ finished }) => finished));
    return window.lookOf(shadowRoot!);
  });
}
