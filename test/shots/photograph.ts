/**
 * One picture of the widget as it stands, in one look. Everything that moves by itself is brought to rest first, so that
 * a picture never depends on the moment it was taken.
 */
import type { Page } from 'puppeteer-core';
import type { Look } from './looks.js';

const languages = { ltr: 'en', rtl: 'ar' };

/** @returns a PNG of the whole viewport */
export async function photograph(page: Page, look: Look): Promise<Uint8Array> {
  await wear(page, look);
  await page.mouse.move(0, 0); // Nothing is hovered.
  await page.evaluate(comeToRest);
  return page.screenshot({ captureBeyondViewport: false });
}

async function wear(page: Page, { scheme, direction, viewport }: Look): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport(viewport);
  const lang = languages[direction];
  const isNew = await page.evaluate(
    (wanted, dir) => {
      const { documentElement: root } = document;
      const isChange = root.lang !== wanted;
      root.lang = wanted;
      root.dir = dir;
      return isChange;
    },
    lang,
    direction,
  );
  // A language may have to be loaded.
  if (isNew) await page.waitForNetworkIdle({ idleTime: 100 });
}

/** Runs in the page. */
async function comeToRest(): Promise<void> {
  const widget = document.querySelector('hume-evi-widget')!;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await document.fonts.ready;
  await widget.updateComplete;
  await nextFrame();
  for (const animation of widget.shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) {
      animation.finish();
    } else {
      animation.pause();
      animation.currentTime = 0;
    }
  }
  // One to draw what is finished, one to have it drawn.
  await nextFrame();
  await nextFrame();
}
