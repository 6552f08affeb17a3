/** The demo as a newcomer meets it: `npm start`, the address it prints, and a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ChildProcess } from 'node:child_process';
import { launchArguments } from '../../web-test-runner.config.mjs';
import { allowClipboard, copySnippet, emulate, findings, startDemo, stop } from './running-demo.js';

const devices = { 'a desktop': { width: 1280, height: 800 }, 'a phone': { width: 390, height: 844 } };

const pages = [
  '/',
  '/workshop/',
  '/shop/',
  '/shop/talk/',
  '/documentation/',
  '/arabic/',
  '/policy/',
  '/themes/',
];

const inPanel = (part: string) => `hume-evi-widget >>> [part~=${part}]`;

const appears = (page: Page, part: string) => page.waitForSelector(inPanel(part), { visible: true });

/** The states a visitor goes through, each by what they do to reach it from the one before. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  async open(page) {
    await page.click(inPanel('launcher'));
    await appears(page, 'start');
  },
  async 'in a call'(page) {
    await page.click(inPanel('start'));
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.status === 'live');
  },
  async 'in a conversation'(page) {
    await page.type(inPanel('input'), 'Does it come in green?');
    await page.keyboard.press('Enter');
    await appears(page, 'message-assistant');
  },
  async muted(page) {
    await page.click(inPanel('mute'));
    await page.waitForSelector('hume-evi-widget[muted]');
  },
  async 'closed during the call'(page) {
    await page.click(inPanel('close'));
    await page.waitForSelector(inPanel('panel'), { hidden: true });
  },
  async ended(page) {
    await page.click(inPanel('launcher'));
    await appears(page, 'end');
    await page.click(inPanel('end'));
    await appears(page, 'start');
  },
  async failed(page) {
    await page.setOfflineMode(true);
    await page.click(inPanel('start'));
    await appears(page, 'error');
  },
};

describe('the demo', () => {
  let server: ChildProcess;
  let address: string;
  let browser: Browser;

  before(async () => {
    ({ server, address } = await startDemo({ PORT: '0' }));
    browser = await puppeteer.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: launchArguments,
    });
  });
  after(async () => {
    await browser.close();
    await stop(server);
  });

  /** @param scheme set before the page is there: a colour that is still changing is no fault of contrast */
  async function open(path: string, scheme = 'light'): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    await emulate(page, scheme);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(new URL(path, address).href);
    await page.waitForFunction(() => customElements.get('hume-evi-widget'));
    // Those in the flow of the page show their panel as soon as they can.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('hume-evi-widget[layout="inline"]')].every((widget) =>
        widget.shadowRoot!.querySelector('[part~="panel"]'),
      ),
    );
    return { page, complaints };
  }

  for (const path of pages) {
    it(`holds a call on ${path}, and the strict policy of the page has nothing against it`, async () => {
      const { page, complaints } = await open(path);
      await page.evaluate(() => document.querySelector('hume-evi-widget')!.connect());
      assert.equal(await page.evaluate(() => document.querySelector('hume-evi-widget')!.status), 'live');
      await page.evaluate(() => document.querySelector('hume-evi-widget')!.disconnect());
      assert.deepEqual(complaints, []);
      await page.close();
    });

    for (const scheme of ['light', 'dark']) {
      it(`lets everyone use ${path} in ${scheme}, and fits a small phone`, async () => {
        const { page } = await open(path, scheme);
        assert.deepEqual(await findings(page), []);
        await page.setViewport({ width: 360, height: 740 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
        await page.close();
      });
    }
  }

  for (const [device, viewport] of Object.entries(devices)) {
    for (const scheme of ['light', 'dark']) {
      it(`lets everyone use the widget on ${device} in ${scheme}, from the first look to a failure`, async () => {
        const { page } = await open('/shop/', scheme);
        await page.setViewport(viewport);
        for (const [name, reach] of Object.entries(states)) {
          await reach(page);
          assert.deepEqual(await findings(page), [], name);
        }
        await page.close();
      });
    }
  }

  it('leads to each of its pages', async () => {
    const { page } = await open('/');
    const links = await page.$$eval('main a', (found) => found.map(({ pathname }) => pathname));
    assert.deepEqual(links.toSorted(), [...pages, '/phone/'].filter((path) => path !== '/').toSorted());
    await page.close();
  });

  it('shows the shop in a phone, where a call is held', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/phone/', address).href);
    assert.deepEqual(await findings(page), []);
    const phone = await page.waitForFrame((frame) => frame.url().endsWith('/shop/'));
    await phone.waitForFunction(() => customElements.get('hume-evi-widget'));
    await phone.evaluate(() => document.querySelector('hume-evi-widget')!.connect());
    assert.equal(await phone.evaluate(() => document.querySelector('hume-evi-widget')!.status), 'live');
    await page.close();
  });

  it('opens the widget by a button of the documentation', async () => {
    const { page } = await open('/documentation/');
    await page.click('#ask');
    await appears(page, 'start');
    await page.close();
  });

  it('shows the policy of the strict page, and what breaks it', async () => {
    const { page } = await open('/policy/');
    await page.waitForFunction(() =>
      document.querySelector('#policy')!.textContent.startsWith("default-src 'self';"),
    );
    assert.equal(await page.$eval('#violations', ({ textContent }) => textContent), 'Nothing so far.');
    await page.click('#break');
    await page.waitForFunction(() =>
      document.querySelector('#violations')!.textContent.includes('style-src-elem'),
    );
    await page.close();
  });

  it('gives each theme’s styles as they are', async () => {
    const { page } = await open('/themes/');
    for (const name of ['paper', 'harbour', 'orchid']) {
      await page.waitForFunction(
        (id) =>
          document.querySelector(`#${id}-styles`)!.textContent.startsWith('hume-evi-widget {\n  --hume-evi-'),
        {},
        name,
      );
    }
    await page.close();
  });

  it('copies the snippet that a site owner sees', async () => {
    await allowClipboard(browser, address);
    const { page } = await open('/shop/');
    const shown = await page.$eval('#snippet', ({ textContent }) => textContent);
    assert.match(shown, /^<script type="module" src=".*\n<hume-evi-widget token-url=/);
    assert.equal(await copySnippet(page), shown);
    await page.close();
  });

  it('takes the next port when the wanted one is taken', async () => {
    const second = await startDemo({ PORT: new URL(address).port });
    assert.notEqual(second.address, address);
    assert.equal((await fetch(second.address)).status, 200);
    await stop(second.server);
  });

  it('connects to the server it is told when it has keys for it', async () => {
    const keys = { HUME_API_KEY: 'key', HUME_SECRET_KEY: 'secret' };
    const other = await startDemo({ ...keys, PORT: '0', EVI_SOCKET_URL: 'wss://voice.example/v0/evi/chat' });
    const response = await fetch(other.address);
    assert.match(await response.text(), /socket-url="wss:\/\/voice\.example\/v0\/evi\/chat"/);
    assert.match(
      response.headers.get('content-security-policy')!,
      /connect-src 'self' wss:\/\/voice\.example /,
    );
    await stop(other.server);
  });
});
