import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { EviErrorCode } from '../../src/evi-error.js';
import { answer, assertRetries, assertTells, press, reaches, records, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { answerStatus, answerToken, type Answer } from './site.js';
import { shareBrowser } from './share-browser.js';

const answerPage: Answer = (_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Please sign in</title>');
};
const hangUp: Answer = ({ socket }) => socket.destroy();
const sayNothing: Answer = () => undefined;

const failures: { endpoint: string; token: Answer; code: EviErrorCode }[] = [
  { endpoint: 'answers 401', token: answerStatus(401), code: 'token-denied' },
  { endpoint: 'answers 403', token: answerStatus(403), code: 'token-denied' },
  { endpoint: 'answers 429', token: answerStatus(429), code: 'token-busy' },
  { endpoint: 'answers 500', token: answerStatus(500), code: 'token-unreachable' },
  { endpoint: 'answers a page to sign in at', token: answerPage, code: 'token-invalid' },
  { endpoint: 'answers nothing', token: answerStatus(200), code: 'token-invalid' },
  { endpoint: 'hangs up', token: hangUp, code: 'token-unreachable' },
  { endpoint: 'never answers', token: sayNothing, code: 'token-unreachable' },
];

describe('a visitor whose site', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let token: Answer;
  let page: Page;

  async function callWith(tokenAnswer: Answer): Promise<void> {
    token = tokenAnswer;
    ({ page } = await visit({ token: (...exchange) => token(...exchange), onUpgrade: evi.onUpgrade }));
    await startCall(page);
  }

  for (const failure of failures) {
    it(`${failure.endpoint} when asked for a token is told so, and gets through on another try`, async () => {
      await callWith(failure.token);
      await assertTells(page, failure.code);
      token = answerToken;
      await assertRetries(page, evi);
    });
  }

  it('answers with the token late has a call all the same', async () => {
    const response = await new Promise<ServerResponse>((resolve) => {
      void callWith((_request, late) => resolve(late));
    });
    // The beginning of an answer is no answer yet.
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"access');
    await records(page);
    await reaches(page, 'starting');
    response.end('Token": "test-token"}');
    await answer(page, evi);
    await press(page, 'endCall');
    await releasesEverything(page);
  });

  it('stumbles once when asked for a token notices nothing', async () => {
    await callWith((...exchange) => {
      token = answerToken;
      answerStatus(503)(...exchange);
    });
    await answer(page, evi);
    assert.deepEqual(await page.evaluate(() => window.toldErrors), []);
  });
});
