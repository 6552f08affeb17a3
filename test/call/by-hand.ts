/** What a visitor does with the panel and is told by it: buttons by their names, words as they are shown. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { EviErrorCode } from '../../src/evi-error.js';
import '../../src/ui/call-events.js';
import type { SessionStatus } from '../../src/session/index.js';
import { english } from '../i18n/english.js';
import { releasesEverything } from './released.js';
import type { ScriptedChat, ScriptedEvi } from './scripted-evi.js';

declare global {
  interface Window {
    /** The codes of all `evi-error` events that reached the page. */
    toldErrors: string[];
  }
}

type Button = 'openPanel' | 'startCall' | 'startChat' | 'endCall' | 'endChat' | 'retry' | 'typeInstead';

export const press = (page: Page, button: Button) =>
  page.locator(`::-p-aria([name="${english[button]}"][role="button"])`).click();

/** Opens the panel and starts a call in it. */
export async function startCall(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = (window.toldErrors = []);
    document.body.addEventListener('evi-error', ({ error }) => told.push(error.code));
  });
  await press(page, 'openPanel');
  await press(page, 'startCall');
}

export async function answeredCall(page: Page, evi: ScriptedEvi): Promise<ScriptedChat> {
  await startCall(page);
  return answer(page, evi);
}

/** The server takes the call that is being made. */
export async function answer(page: Page, evi: ScriptedEvi): Promise<ScriptedChat> {
  const chat = await evi.nextChat();
  chat.sendMetadata();
  await reaches(page, 'live');
  return chat;
}

export async function reaches(page: Page, status: SessionStatus): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('hume-evi-widget')!.status === wanted,
    {},
    status,
  );
}

/** Whether the microphone is recording. */
export const records = (page: Page) =>
  page.waitForFunction(() => window.listeningIn.tracks.some(({ readyState }) => readyState === 'live'));

/** The visitor reads what went wrong, the page is told its code, and nothing is left open. */
export async function assertTells(page: Page, code: EviErrorCode): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('[part=error]'),
  );
  const seen = await page.evaluate(() => {
    const { error, shadowRoot } = document.querySelector('hume-evi-widget')!;
    const words = shadowRoot!.querySelector('[role=alert] p')!.textContent;
    return { code: error?.code, told: window.toldErrors, words };
  });
  assert.deepEqual(seen, { code, told: [code], words: english[`error:${code}`] });
  await releasesEverything(page);
}

/** With everything in order again, the button in the error leads to a call, which ends without a trace. */
export async function assertRetries(page: Page, evi: ScriptedEvi): Promise<void> {
  await press(page, 'retry');
  await answer(page, evi);
  await records(page);
  assert.equal(await page.$('hume-evi-widget >>> [part=error]'), null);
  await press(page, 'endCall');
  await reaches(page, 'ended');
  await releasesEverything(page);
}
