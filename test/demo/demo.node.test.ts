/** The demo as a newcomer meets it: `npm start`, the address it prints, and a real browser. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchArguments } from '../../web-test-runner.config.mjs';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const devices = { 'a desktop': { width: 1280, height: 800 }, 'a phone': { width: 390, height: 844 } };

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
    return { page, complaints };
  }

  for (const path of ['/', '/inline.html']) {
    it(`holds a call on ${path}, and the strict policy of the page has nothing against it`, async () => {
      const { page, complaints } = await open(path);
      await page.evaluate(() => document.querySelector('hume-evi-widget')!.connect());
      assert.equal(await page.evaluate(() => document.querySelector('hume-evi-widget')!.status), 'live');
      await page.evaluate(() => document.querySelector('hume-evi-widget')!.disconnect());
      assert.deepEqual(complaints, []);
      await page.close();
    });

    for (const scheme of ['light', 'dark']) {
      it(`lets everyone use ${path} in ${scheme}`, async () => {
        const { page } = await open(path, scheme);
        assert.deepEqual(await findings(page), []);
        await page.close();
      });
    }
  }

  for (const [device, viewport] of Object.entries(devices)) {
    for (const scheme of ['light', 'dark']) {
      it(`lets everyone use the widget on ${device} in ${scheme}, from the first look to a failure`, async () => {
        const { page } = await open('/', scheme);
        await page.setViewport(viewport);
        for (const [name, reach] of Object.entries(states)) {
          await reach(page);
          assert.deepEqual(await findings(page), [], name);
        }
        await page.close();
      });
    }
  }

  it('copies the snippet that a site owner sees', async () => {
    const granted = { permission: { name: 'clipboard-read' }, state: 'granted' } as const;
    await browser.defaultBrowserContext().setPermission(new URL(address).origin, granted);
    const { page } = await open('/');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#copied')!.textContent !== '');
    const [shown, copied] = await page.evaluate(async () => [
      document.querySelector('#snippet')!.textContent,
      await navigator.clipboard.readText(),
    ]);
    assert.match(shown!, /^<script type="module" src=".*\n<hume-evi-widget token-url=/);
    assert.equal(copied, shown);
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

function emulate(page: Page, scheme: string): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Colours are judged as they stay.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** What axe has against the page. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Resolves with the address it prints; its errors are this test's. */
async function startDemo(environment: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    env: { ...process.env, HUME_API_KEY: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(line.toString())?.[0];
  assert.ok(address, 'it prints its address');
  return { server, address };
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill();
  await once(server, 'exit');
}
