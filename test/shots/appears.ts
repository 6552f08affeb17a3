/** Waits for what a visitor sees of the widget. */
import type { Page } from 'puppeteer-core';

/** Resolves once the widget's own tree holds this; Puppeteer's own waiting does not notice what changes there. */
export async function appears(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector(wanted),
    {},
    selector,
  );
}
