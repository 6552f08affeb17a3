/** On a phone: what its edges round off, its buttons and bars lie over, and its keyboard covers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press } from './by-hand.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';

const screen = { width: 360, height: 740 };
/** What a notch and the bar at the lower edge take, in pixels. */
const unsafe = { top: 47, bottom: 34 };
const keyboardPx = 300;

describe('on a phone', () => {
  const visit = shareBrowser();

  async function openedPanel(style = ''): Promise<Page> {
    const { page } = await visit({ body: `<style>${style}</style>${widget('mode="text"')}` });
    await page.setViewport({ ...screen, hasTouch: true });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: unsafe });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await press(page, 'openPanel');
    await page.waitForFunction(() =>
      document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('#panel'),
    );
    return page;
  }

  it('nothing stands where it could not be seen or touched, with a keyboard and without', async () => {
    const page = await openedPanel();
    assert.equal((await extentOf(page, 'launcher')).bottom, screen.height - unsafe.bottom - 20);
    assert.deepEqual(await extentOf(page, 'panel'), { top: 0, bottom: screen.height });
    assert.equal((await extentOf(page, 'header')).top, unsafe.top);
    assert.equal((await extentOf(page, 'controls')).bottom, screen.height - unsafe.bottom);

    await showKeyboard(page);
    const seenPx = screen.height - keyboardPx;
    assert.equal((await extentOf(page, 'header')).top, unsafe.top);
    assert.equal((await extentOf(page, 'controls')).bottom, seenPx, 'what was unsafe is under the keyboard');
  });

  it('no text is so small that the browser zooms in to have it written', async () => {
    const page = await openedPanel('hume-evi-widget { --hume-evi-size: 13px }');
    const fontSize = await page.$eval(
      'hume-evi-widget >>> [part=input]',
      (field) => getComputedStyle(field).fontSize,
    );
    assert.equal(fontSize, '16px');
  });
});

function extentOf(page: Page, part: string): Promise<{ top: number; bottom: number }> {
  return page.$eval(`hume-evi-widget >>> [part=${part}]`, (box) => {
    const { top, bottom } = box.getBoundingClientRect();
    return { top, bottom };
  });
}

/** None can be opened here: the browser's word for what is still seen is given in its place. */
async function showKeyboard(page: Page): Promise<void> {
  await page.evaluate((height) => {
    Object.defineProperty(visualViewport, 'height', { value: height });
    visualViewport!.dispatchEvent(new Event('resize'));
  }, screen.height - keyboardPx);
}
