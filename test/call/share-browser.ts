/** For suites of many short visits: they share one browser, and nothing else. */
import { after, afterEach, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startSite, type Site, type SiteOptions } from './site.js';
import { launch, lookAt, type Visitor } from './visitor.js';

/** Builds a site and looks at it in a page of its own; both are gone when the test is over. */
export type Visit = (options?: SiteOptions) => Promise<Visitor & { site: Site }>;

/** To be called in the suite's `describe`. */
export function shareBrowser(): Visit {
  let browser: Browser;
  let leaveAll: (() => Promise<void>)[] = [];

  before(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(leaveAll.map((leave) => leave()));
    leaveAll = [];
  });
  after(() => browser.close());

  return async (options = {}) => {
    const site = await startSite(options);
    leaveAll.push(site.close);
    const visitor = await lookAt(site, browser, { record: false });
    leaveAll.push(() => visitor.page.browserContext().close());
    return { ...visitor, site };
  };
}
