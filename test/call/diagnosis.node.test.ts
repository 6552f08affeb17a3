import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { createEviServer } from '../../src/server/index.js';
import {
  answerStatus,
  answerToken,
  startSite,
  widget,
  type Answer,
  type Site,
  type SiteOptions,
} from './site.js';
import { launch, lookAt, type Visitor } from './visitor.js';

/** Nothing listens there. */
const nowhere = 'localhost:9';

/** What a site's developer is told when a call cannot be had, beside the words for the visitor. */
describe('a developer whose page', () => {
  let browser: Browser;
  let site: Site;
  let visitor: Visitor;

  before(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await visitor.page.browserContext().close();
    await site.close();
  });
  after(() => browser.close());

  async function errorOf(options: SiteOptions, prepare?: () => Promise<void>) {
    site = await startSite(options);
    visitor = await lookAt(site, browser, { record: false });
    const { page } = visitor;
    await page.hover('hume-evi-widget >>> #launcher');
    await page.evaluate(() => document.querySelector('hume-evi-widget')!.show());
    await prepare?.();
    return page.evaluate(async () => {
      const element = document.querySelector('hume-evi-widget')!;
      element.mode = 'text';
      await element.connect();
      await element.updateComplete;
      const { code, detail, message } = element.error!;
      return {
        code,
        detail,
        message,
        words: element.shadowRoot!.querySelector('[role=alert] p')!.textContent,
      };
    });
  }

  const policy = { 'content-security-policy': "default-src 'self'; connect-src 'self'; img-src data:" };
  const elsewhere = (tokenUrl: string, socketUrl: string) =>
    `<hume-evi-widget token-url="${tokenUrl}" socket-url="${socketUrl}"></hume-evi-widget>`;

  it('forbids the connection to its voice service is told to allow it', async () => {
    const body = elsewhere('/token', `ws://${nowhere}/v0/evi/chat`);
    const { code, message, words } = await errorOf({ body, headers: policy });
    assert.equal(code, 'socket-refused');
    assert.equal(words, english['because:blocked-by-page']);
    assert.match(message, /ws:\/\/localhost:9.*Content-Security-Policy.*connect-src/);
  });

  it('forbids the connection to its token endpoint is told to allow it', async () => {
    const body = elsewhere(`http://${nowhere}/token`, '/v0/evi/chat');
    const { code, message } = await errorOf({ body, headers: policy });
    assert.equal(code, 'token-unreachable');
    assert.match(message, /http:\/\/localhost:9\/token.*Content-Security-Policy.*connect-src/);
  });

  it('names a service that is not there is told to check its address', async () => {
    const { code, message } = await errorOf({ body: elsewhere('/token', `ws://${nowhere}/v0/evi/chat`) });
    assert.equal(code, 'socket-refused');
    assert.match(message, /could not be reached: check socket-url/);
  });

  it('gets its tokens from a cache is told how long that had kept the one which was refused', async () => {
    const token: Answer = (request, response) => {
      response.setHeader('age', '2400');
      answerToken(request, response);
    };
    const { code, message } = await errorOf({
      token,
      otherwise: answerStatus(401),
      onUpgrade: (_request, socket) => socket.end('HTTP/1.1 401 \r\n\r\n'),
    });
    assert.equal(code, 'token-invalid');
    assert.match(message, /refused the token \(401\).*2400 s of them in a cache.*no-store/);
  });

  it('asks for a configuration that is not there is told to check it', async () => {
    const evi = createEviServer({ configIds: ['known'] });
    const { code, detail, message, words } = await errorOf({
      body: widget('config-id="gone"'),
      token: (request, response) => void evi.handleRequest(request, response),
      onUpgrade: (request, socket, head) => void evi.handleUpgrade(request, socket, head),
    });
    assert.deepEqual([code, detail], ['server-error', 'unknown-config']);
    assert.match(message, /config_not_found.*Check config-id/);
    assert.equal(words, english['because:unknown-config']);
  });

  it('is open on a device without a network is told that', async () => {
    const { code, message, words } = await errorOf({ body: widget() }, () =>
      visitor.page.setOfflineMode(true),
    );
    assert.equal(code, 'token-unreachable');
    assert.equal(words, english['because:offline']);
    assert.match(message, /the device is offline/);
  });
});
