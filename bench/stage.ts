/**
 * Where the contestants perform: one browser, one site that serves all their pages, one server they all call, and
 * between a page and that server the network a measure asks for. Every visit has a browser profile of its own.
 */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { encodeWav } from '../src/server/wav.js';
import { answerToken, startSite, type Answer } from '../test/call/site.js';
import { launch } from '../test/call/visitor.js';
import { bundlePage } from './bundle.js';
import type { Contestant, SiteFile } from './contestants/contestant.js';
import { contestants } from './contestants/index.js';
import { createBenchEvi, type BenchEvi } from './evi.js';
import type { Network } from './network/link.js';
import { startProxy } from './network/proxy.js';

export interface Stage {
  browser: Browser;
  evi: BenchEvi;
  /** Gives a page the bench's microphone and loudspeaker, as a script. */
  probe: string;
  /** Counts what a page does unasked, as a script. */
  watch: string;
  /** Makes a sound available to pages. @param samples at 48 kHz @returns its address */
  publish(name: string, samples: Int16Array): string;
  /** Opens the contestant's page, but does not wait for anything on it. */
  open(contestant: Contestant, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface VisitOptions {
  network?: Network;
  /** Runs on the page before it loads, e.g. to watch it. */
  prepare?(page: Page): Promise<unknown>;
}

export interface Visit {
  page: Page;
  /** What the site has sent since the visit began: scripts and the like, each once. Not for visits side by side. */
  loadedFiles(): Promise<Buffer[]>;
  close(): Promise<void>;
}

/** A page that is measured may be slow: that is told by its figures. */
const patienceMs = 120_000;

export async function openStage(): Promise<Stage> {
  const evi = createBenchEvi();
  const paths: Record<string, Answer> = {};
  const site = await startSite({
    paths,
    headers: { 'access-control-allow-origin': '*' },
    token: answerToken,
    onUpgrade: evi.onUpgrade,
  });
  const serve = (files: Record<string, SiteFile>): void => {
    for (const [path, file] of Object.entries(files)) paths[path] = answerFile(file);
  };
  for (const contestant of contestants) serve(await contestant.files());
  for (const name of ['recording-processor', 'timing-processors']) {
    const body = await bundlePage(`bench/page/${name}.ts`);
    serve({ [`/bench/${name}.js`]: { type: 'text/javascript', body } });
  }
  const browser = await launch();

  return {
    browser,
    evi,
    probe: await bundlePage('bench/page/probe.ts'),
    watch: await bundlePage('bench/page/wake-ups.ts'),
    publish(name, samples) {
      const path = `/bench/sounds/${name}.wav`;
      serve({ [path]: { type: 'audio/wav', body: encodeWav({ samples, sampleRate: 48_000 }) } });
      return path;
    },
    async open(contestant, { network = {}, prepare } = {}) {
      const proxy = await startProxy(Number(new URL(site.origin).port), network);
      const service = { origin: `http://localhost:${proxy.port}` };
      serve({ '/': { type: 'text/html; charset=utf-8', body: contestant.page(service) } });
      const profile = await browser.createBrowserContext();
      const page = await openPage(profile);
      const requestsBefore = site.requests.length;
      await prepare?.(page);
      await page.goto(site.origin);
      return {
        page,
        loadedFiles() {
          const files = site.requests.slice(requestsBefore).filter((path) => /^\/(dist|bench)\//.test(path));
          return Promise.all([...new Set(files)].map((path) => download(site.origin + path)));
        },
        async close() {
          await profile.close();
          proxy.close();
        },
      };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function openPage(profile: BrowserContext): Promise<Page> {
  const page = await profile.newPage();
  page.setDefaultTimeout(patienceMs);
  // The loader of TypeScript leaves calls of it in functions that are sent to a page.
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f');
  return page;
}

async function download(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}

function answerFile({ type, body }: SiteFile): Answer {
  return (_request, response) => {
    response.setHeader('content-type', type);
    response.end(body);
  };
}
