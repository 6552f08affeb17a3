/** The rest of the widget comes over a network, which may be away just when the visitor wants it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { answerStatus, startSite, widget, type Answer } from '../call/site.js';
import { launch, lookAt, type Visitor } from '../call/visitor.js';

const words = 'This could not be loaded. Try again, or reload the page.';

const launcher = 'hume-evi-widget >>> #launcher';

const told = (page: Page) => page.$eval('hume-evi-widget >>> #launcher + p', (card) => card.textContent);

const isTold = (page: Page) =>
  page.waitForFunction(
    (words) => document.querySelector('hume-evi-widget')!.shadowRoot!.textContent.includes(words),
    {},
    words,
  );

const panelShown = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('#panel')?.checkVisibility(),
  );

const focused = (page: Page) =>
  page.evaluate(() => document.querySelector('hume-evi-widget')!.shadowRoot!.activeElement?.id);

describe('when the code of a call cannot be loaded', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function visitSite(attributes: string, look: (visitor: Visitor) => Promise<void>, paths = {}) {
    const site = await startSite({ body: widget(attributes), paths });
    try {
      await look(await lookAt(site, browser));
    } finally {
      await site.close();
    }
  }

  it('the launcher says so, and opens the panel once the network is back', () =>
    visitSite('', async ({ page, complaints }) => {
      await page.setOfflineMode(true);
      await page.hover(launcher);
      assert.equal(await told(page), '', 'nobody asked for anything yet');

      await page.click(launcher);
      await isTold(page);
      assert.equal(await page.$eval('hume-evi-widget', ({ open }) => open), false);
      assert.equal(await page.$eval(launcher, ({ ariaBusy }) => ariaBusy), 'false');
      assert.ok(
        complaints.some((complaint) => complaint.includes('dynamically imported module')),
        'the page is told too',
      );

      await page.setOfflineMode(false);
      await page.click(launcher);
      await panelShown(page);
      assert.equal(await told(page), '');
    }));

  it('the words are told to a screen reader, and stand inside a narrow window', () =>
    visitSite('', async ({ page }) => {
      await page.setViewport({ width: 320, height: 480 });
      await page.setOfflineMode(true);
      await page.click(launcher);
      await isTold(page);
      const card = await page.$eval('hume-evi-widget >>> [role=status]', (card) => {
        const { left, right } = card.getBoundingClientRect();
        return { left, right };
      });
      assert.ok(card.left >= 0 && card.right <= 320 - 56, JSON.stringify(card));
    }));

  it('a widget in the flow of the page says so too, and is entered by trying again', () => {
    const paths: Record<string, Answer> = { '/dist/headless.js': answerStatus(404) };
    return visitSite(
      'layout="inline"',
      async ({ page }) => {
        await isTold(page);
        delete paths['/dist/headless.js'];
        await page.focus(launcher);
        await page.keyboard.press('Enter');
        await panelShown(page);
        assert.equal(await page.$(launcher), null);
        assert.notEqual(await focused(page), undefined, 'the focus has moved into the panel');
      },
      paths,
    );
  });

  it('a page that asks for a call or sends a text hears that there is none', () =>
    visitSite('mode="text"', async ({ page }) => {
      await page.setOfflineMode(true);
      const outcome = await page.evaluate(async () => {
        const element = document.querySelector('hume-evi-widget')!;
        await element.show();
        await element.connect();
        return { open: element.open, status: element.status, sent: await element.sendUserInput('Hello') };
      });
      assert.deepEqual(outcome, { open: false, status: 'idle', sent: false });
    }));
});
