/**
 * A page that has changed the language under everybody's feet, before the widget came or after. What the widget needs
 * of it may be broken; then it says so, in words where it still can. The call's own thread has a language of its own.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { createBulletin } from './bulletin.js';
import { createScriptedEvi } from './scripted-evi.js';
import { fromAssistant } from './server-messages.js';
import { startSite, widget, type Site } from './site.js';
import { launch } from './visitor.js';

const throwing = `() => { throw new Error('by the page') }`;

/** What the widget does without, or has in the thread of the call. */
const resisted = `
  Object.assign(Object.prototype, { clone: ${throwing}, extra: 'litter' });
  Array.prototype.toJSON = String.prototype.toJSON = ${throwing};
  Function.prototype.bind = Function.prototype.apply = ${throwing};
  queueMicrotask = WebSocket = ${throwing};
`;

/** What it cannot do without, by what the visitor is told. */
const toldInWords: Record<string, string> = {
  [`JSON.parse = ${throwing}`]: english['error:socket-refused'],
  [`JSON.stringify = ${throwing}`]: english['error:socket-refused'],
  [`fetch = ${throwing}`]: english['error:token-unreachable'],
  'fetch = () => undefined': english['error:token-unreachable'],
  [`setTimeout = ${throwing}`]: english['error:token-unreachable'],
  [`Worker.prototype.postMessage = ${throwing}`]: english['error:worklet-failed'],
  [`Promise.prototype.then = ${throwing}`]: english.unavailable,
  'AbortController = undefined': english.unavailable,
};

/** What not even the launcher can do without: the page's own error is there to be read. */
const toldToThePage = [
  `Function.prototype.call = ${throwing}`,
  `Array.prototype[Symbol.iterator] = ${throwing}`,
];

const inWidget = (selector: string) => `hume-evi-widget >>> ${selector}`;

describe('on a page that has changed the language', () => {
  const evi = createScriptedEvi();
  let browser: Browser;
  let context: BrowserContext;
  let site: Site | undefined;
  let pageErrors: string[];
  const bulletin = createBulletin();
  before(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    context = await browser.createBrowserContext();
    pageErrors = [];
  });
  afterEach(async () => {
    await context.close();
    await site?.close();
  });
  after(() => browser.close());

  /** Nothing else runs in the page: what is used for other tests would be broken as well. */
  async function open(script: string, when: string): Promise<Page> {
    const early = when === 'before' ? '<script src="/hostile.js"></script>' : '';
    site = await startSite({
      onUpgrade: evi.onUpgrade,
      body: early + widget('mode="text"'),
      paths: { '/hostile.js': (_request, response) => response.end(script) },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      pageErrors.push(String(error));
      bulletin.announce();
    });
    page.setDefaultTimeout(15_000);
    await page.goto(site.origin, { waitUntil: 'load' });
    if (when === 'after') await page.evaluate(script);
    return page;
  }

  const click = async (page: Page, part: string) => {
    await page.waitForSelector(inWidget(`[part=${part}]`), { visible: true });
    await page.click(inWidget(`[part=${part}]`));
  };

  for (const when of ['before', 'after']) {
    it(`holds a call where nothing is broken that it needs, ${when} it came`, async () => {
      const page = await open(resisted, when);
      await click(page, 'launcher');
      await click(page, 'start');
      const chat = await evi.nextChat();
      chat.sendMetadata();
      chat.send(fromAssistant('a1', 'Good day!'));
      await page.waitForSelector(inWidget('[part~=message]'), { visible: true });
    });

    for (const [script, words] of Object.entries(toldInWords)) {
      it(`tells the visitor so, ${when} it came: ${script}`, async () => {
        const page = await open(script, when);
        await click(page, 'launcher');
        if (words !== english.unavailable) await click(page, 'start');
        const place = words === english.unavailable ? '#launcher + p:not(:empty)' : '[part=error] p';
        await page.waitForSelector(inWidget(place), { visible: true });
        assert.equal(await page.$eval(inWidget(place), ({ textContent }) => textContent), words);
      });
    }

    for (const script of toldToThePage) {
      it(`leaves an error for the page, ${when} it came: ${script}`, async () => {
        const page = await open(script, when);
        if (when === 'after') await click(page, 'launcher');
        await bulletin.until(() => pageErrors.some((error) => error.includes('by the page')));
      });
    }
  }
});
