import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, answeredCall, assertTells, reaches, records, startCall } from './by-hand.js';
import { panelOf, type Panel } from './panel.js';
import { askForMicrophone } from './permission-prompt.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';

describe('a visitor whom the browser asks for the microphone', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let page: Page;
  let panel: Panel;

  beforeEach(async () => {
    ({ page } = await visit({ onUpgrade: evi.onUpgrade }));
    panel = await panelOf(page);
  });

  const announced = async () => (await panel.diary()).statuses;
  const isPictureGone = () =>
    page.waitForFunction(
      () => !document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('[part=microphone-prompt]'),
    );

  it('is told so and shown where, once, until the microphone is there', async () => {
    const decide = await askForMicrophone(page);
    await startCall(page);
    await panel.reads('status', 'Asking for microphone…');
    await panel.reads('microphone-prompt', 'Please allow it.');

    // The server need not wait for the microphone.
    await answer(page, evi);
    await panel.reads('status', 'Asking for microphone…');

    await decide(true);
    await panel.reads('status', 'Listening');
    await isPictureGone();
    await records(page);
    assert.deepEqual(await announced(), [
      'Ready when you are',
      'Connecting…',
      'Asking for microphone…',
      'Connected',
    ]);
  });

  it('is told what that means when they refuse', async () => {
    const decide = await askForMicrophone(page);
    await startCall(page);
    await panel.reads('status', 'Asking for microphone…');
    await decide(false);
    await reaches(page, 'failed');
    await isPictureGone();
    await assertTells(page, 'mic-denied');
  });

  it('is told nothing of the kind when they allowed it before', async () => {
    const chat = await answeredCall(page, evi);
    await chat.receives(({ frames }) => frames().length > 0);
    assert.deepEqual(await announced(), ['Ready when you are', 'Connecting…', 'Connected']);
  });
});
