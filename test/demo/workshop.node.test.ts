/** The workshop: what is set there shows on the widget and in the snippet, and every state can be had. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { states } from '../../demo/states/states.js';
import { readElementManifest } from '../element-manifest.js';
import { launch } from '../call/visitor.js';
import { allowClipboard, copySnippet, findings, startDemo, stop } from './running-demo.js';

/** Where each state leads, as the page sees it: a status, or the code of an error. */
const outcomes: Record<string, string> = {
  starting: 'starting',
  listening: 'live',
  'your words': 'live',
  thinking: 'live',
  speaking: 'live',
  interrupted: 'live',
  'a tool is used': 'live',
  reconnecting: 'reconnecting',
};

describe('the workshop', () => {
  let server: ChildProcess;
  let address: string;
  let browser: Browser;
  let page: Page;

  before(async () => {
    ({ server, address } = await startDemo({ PORT: '0' }));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await stop(server);
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(new URL('/workshop/', address).href);
    await page.waitForSelector('#styles .field');
  });
  afterEach(() => page.close());

  const attribute = (name: string) =>
    page.$eval('hume-evi-widget', (element, wanted) => element.getAttribute(wanted), name);

  it('has a field for every attribute and every custom property of the element', async () => {
    const { attributes, cssProperties } = readElementManifest();
    const names = await page.$$eval('.field label', (labels) => labels.map(({ textContent }) => textContent));
    assert.deepEqual(
      names,
      [...attributes, ...cssProperties].map(({ name }) => name),
    );
  });

  it('sets what is typed, chosen and ticked, and takes it away again', async () => {
    await page.type('#heading', 'Ask "us"\n');
    await page.select('#placement', 'top-start');
    await page.click('#without-interim');
    assert.equal(await attribute('heading'), 'Ask "us"');
    assert.equal(await attribute('placement'), 'top-start');
    assert.equal(await attribute('without-interim'), '');
    await page.select('#placement', '');
    await page.click('#without-interim');
    assert.equal(await attribute('placement'), null);
    assert.equal(await attribute('without-interim'), null);
  });

  it('follows what the widget itself sets', async () => {
    await page.click('hume-evi-widget >>> [part=launcher]');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#open')!.checked);
  });

  it('gives the widget the colours that are written', async () => {
    await page.type('[id=--hume-evi-accent]', 'rgb(1, 2, 3)\n');
    const background = await page.$eval(
      'hume-evi-widget >>> [part=launcher]',
      (launcher) => getComputedStyle(launcher).backgroundColor,
    );
    assert.equal(background, 'rgb(1, 2, 3)');
    assert.match(
      await page.$eval('#snippet', ({ textContent }) => textContent),
      /<style>\nhume-evi-widget \{\n {2}--hume-evi-accent: rgb\(1, 2, 3\);\n\}\n<\/style>/,
    );
  });

  it('copies a snippet that makes the same widget', async () => {
    await allowClipboard(browser, address);
    await page.type('#heading', `Tom's "shop" & more\n`);
    await page.type('#variables', '{"name":"Tom"}\n');
    await page.click('#auto-start');
    const copied = await copySnippet(page);
    const [made, standing] = await page.evaluate(
      (html) =>
        [new DOMParser().parseFromString(html, 'text/html'), document].map((root) =>
          [...root.querySelector('hume-evi-widget')!.attributes].map(({ name, value }) => [name, value]),
        ),
      copied,
    );
    assert.deepEqual(made, standing);
    assert.ok(standing!.some(([name]) => name === 'auto-start'));
  });

  for (const state of Object.keys(states)) {
    it(`brings about: ${state}`, async () => {
      await page.select('#mode', 'text');
      await page.select('#state', state);
      await page.waitForFunction(
        (wanted) => {
          const { status, error } = document.querySelector('hume-evi-widget')!;
          return status === wanted || error?.code === wanted;
        },
        {},
        outcomes[state] ?? state,
      );
    });
  }

  it('lets everyone use it while a call is shown', async () => {
    await page.select('#mode', 'text');
    await page.select('#state', 'speaking');
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    assert.deepEqual(await findings(page), []);
  });
});
