/** A visitor with a browser: a real Chromium with a real microphone file, who looks at one page. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchArguments } from '../../web-test-runner.config.mjs';
import { listenIn } from './listening-in.js';
import type { Site } from './site.js';

export interface VisitorOptions {
  /** What the microphone hears, once, from the moment it opens: a 48 kHz mono 16-bit WAV file. */
  microphoneFile?: string;
  /** Launch arguments to leave out. */
  without?: string[];
  refuse48kHz?: boolean;
}

export interface Visitor {
  browser: Browser;
  page: Page;
  /** Everything the page wrote to its console as a warning or error, and errors nobody caught. */
  complaints: string[];
}

export async function visit(site: Site, options: VisitorOptions = {}): Promise<Visitor> {
  const { microphoneFile, without = [], refuse48kHz = false } = options;
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      ...launchArguments.filter((argument) => !without.includes(argument)),
      ...(microphoneFile === undefined ? [] : [`--use-file-for-fake-audio-capture=${microphoneFile}%noloop`]),
    ],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f'); // tsx leaves calls of it in functions it sends.
  await page.evaluateOnNewDocument(listenIn, { refuse48kHz });
  await page.goto(site.origin);
  await page.waitForFunction(() => customElements.get('hume-evi-widget'));
  return { browser, page, complaints };
}
