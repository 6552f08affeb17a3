/** A visitor with a browser: a real Chromium with a real microphone file, who looks at one page. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchArguments } from '../../web-test-runner.config.mjs';
import { watchFootprint } from './footprint.js';
import { listenIn, type ListeningOptions } from './listening-in.js';
import type { Site } from './site.js';

export interface BrowserOptions {
  /** What the microphone hears, once, from the moment it opens: a 48 kHz mono 16-bit WAV file. */
  microphoneFile?: string;
  /** Launch arguments to leave out. */
  without?: string[];
  /** Launch arguments to add. */
  extra?: string[];
}

export interface VisitorOptions extends BrowserOptions, Partial<ListeningOptions> {}

export interface Visitor {
  browser: Browser;
  page: Page;
  /** Everything the page wrote to its console as a warning or error, and errors nobody caught. */
  complaints: string[];
}

export function launch({ microphoneFile, without = [], extra = [] }: BrowserOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      ...launchArguments.filter((argument) => !without.includes(argument)),
      ...extra,
      ...(microphoneFile === undefined ? [] : [`--use-file-for-fake-audio-capture=${microphoneFile}%noloop`]),
    ],
  });
}

/** Looks at the site in a page of its own, which shares nothing with the browser's other pages. */
export async function lookAt(
  site: Site,
  browser: Browser,
  { refuse48kHz = false, record = true }: Partial<ListeningOptions> = {},
): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f'); // tsx leaves calls of it in functions it sends.
  await page.evaluateOnNewDocument(listenIn, { refuse48kHz, record });
  await page.evaluateOnNewDocument(watchFootprint);
  await page.goto(site.origin);
  await page.waitForFunction(() => customElements.get('hume-evi-widget'));
  return { browser, page, complaints };
}

/** Looks at the site in a browser of its own: its microphone plays the file once. */
export async function visit(site: Site, options: VisitorOptions = {}): Promise<Visitor> {
  return lookAt(site, await launch(options), options);
}

/** All that the browser gave the page of the microphone, 48 kHz: on a busy machine not quite what its file holds. */
export async function heardByBrowser({ page }: Visitor): Promise<Int16Array> {
  const samples = await page.evaluate(() => window.listeningIn.spoken());
  return Int16Array.from(samples, (sample) => Math.round(sample * 32_767));
}
