import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, press, reaches, records, startCall } from './by-hand.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { answerToken, type Answer } from './site.js';
import { shareBrowser } from './share-browser.js';

describe('a visitor who hangs up', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let token: Answer;
  let page: Page;

  beforeEach(async () => {
    token = answerToken;
    ({ page } = await visit({ token: (...exchange) => token(...exchange), onUpgrade: evi.onUpgrade }));
  });

  async function hangUp(): Promise<void> {
    await press(page, 'endCall');
    await reaches(page, 'ended');
  }

  async function assertCallsAgain(): Promise<void> {
    await press(page, 'startCall');
    await answer(page, evi);
    await records(page);
    await hangUp();
    await releasesEverything(page);
    assert.deepEqual(await page.evaluate(() => window.toldErrors), []);
  }

  it('before there is a token gets the microphone back, and may call again', async () => {
    token = () => undefined;
    await startCall(page);
    await records(page);
    await hangUp();
    await releasesEverything(page);
    token = answerToken;
    await assertCallsAgain();
  });

  it('before the service has said a word gets the microphone back, and may call again', async () => {
    await startCall(page);
    const chat = await evi.nextChat();
    await records(page);
    await hangUp();
    await releasesEverything(page);
    assert.equal(await chat.closed, 1000);
    await assertCallsAgain();
  });

  it('while the browser still asks about the microphone has none afterwards, whatever is answered', async () => {
    // A browser without a window asks nobody: the question is held open in its place.
    await page.evaluate(() => {
      const ask = navigator.mediaDevices.getUserMedia;
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        navigator.mediaDevices.getUserMedia = ask;
        await new Promise<void>((allow) => Object.assign(window, { allow }));
        return ask(constraints);
      };
    });
    await startCall(page);
    const chat = await answer(page, evi);
    await hangUp();
    assert.equal(await chat.closed, 1000);
    await page.evaluate('allow()');
    await page.waitForFunction(() => window.listeningIn.tracks.length === 1);
    await releasesEverything(page);
    await assertCallsAgain();
  });
});
