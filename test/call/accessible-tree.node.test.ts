/** What a visitor who does not see finds in the widget, by name and role, in every state of a call. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { english } from '../i18n/english.js';
import { accessibleTree } from './accessible-tree.js';
import { answer, press } from './by-hand.js';
import { panelOf } from './panel.js';
import { createScriptedEvi } from './scripted-evi.js';
import { fromAssistant } from './server-messages.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';

/** Of the panel: what is above the conversation, and below it. */
const panelOpen = (status: string, launcher = 'Close conversation') => [
  `button ${launcher}, expanded`,
  'dialog Talk to us',
  'heading Talk to us',
  `status ${status}`,
  'button Settings',
  'button Close',
  'group Conversation',
  'log ',
];
const composer = ['textbox Message', 'button Send'];

const callOpen = (status: string, buttons = ['Mute microphone', 'Pause assistant']) => [
  ...panelOpen(status, 'Close conversation, call in progress'),
  ...buttons.map((name) => `button ${name}`),
  ...composer,
  'button End call',
];
const bothPressed = ['Mute microphone, pressed', 'Pause assistant, pressed'];

const saving = [
  'group Save conversation',
  ...['Copy', 'Text', 'WebVTT', 'JSON'].map((name) => `button ${name}`),
];

const settings = [
  'group Settings',
  'heading Settings',
  'combobox Microphone',
  'meter How loud you are heard',
  'combobox Loudspeaker',
  'slider Volume',
  'combobox Language',
  'checkbox Show the conversation in writing, checked',
  'button Back to the conversation',
];

describe('the accessible tree', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();

  it('has a name and a role for everything that can be done, in every state of a call', async () => {
    const { page } = await visit({ onUpgrade: evi.onUpgrade });
    const finds = (expected: string[]) => assertTree(page, expected);
    await page.bringToFront();
    const panel = await panelOf(page);
    await page.$eval('hume-evi-widget', (element) => (element.reconnect = { tries: 1 }));

    await finds(['button Open conversation']);
    await press(page, 'openPanel');
    await panel.reads('status', english['status:idle']);
    await finds([...panelOpen(english['status:idle']), 'button Start call', ...composer]);
    await press(page, 'startCall');
    await panel.reads('status', english['status:starting']);
    await finds(callOpen(english['status:starting']));
    const chat = await answer(page, evi);
    await finds(callOpen(english['status:live']));
    chat.send(fromAssistant('a1', 'Good day!'));
    await panel.reads('message', 'Good day!');
    await panel.click('mute');
    await panel.reads('status', english['status:muted']);
    await finds(callOpen(english['status:muted'], ['Mute microphone, pressed', 'Pause assistant']));
    await panel.click('pause');
    await panel.reads('status', english['status:paused']);
    await finds(callOpen(english['status:paused'], bothPressed));
    await panel.click('settings');
    await page.waitForFunction(
      () =>
        document.querySelector('hume-evi-widget')!.shadowRoot!.querySelectorAll('#settings select').length ===
        3,
    );
    const inCall = callOpen(english['status:paused'], bothPressed);
    await finds([
      ...inCall.slice(0, 4),
      'button Settings, expanded',
      'button Close',
      ...settings,
      ...inCall.slice(8),
    ]);
    await panel.click('close');
    await page.waitForSelector('hume-evi-widget:not([open])');
    await finds([
      'button Open conversation, call in progress',
      'region call in progress',
      'button Mute microphone, pressed',
      'button End call',
    ]);
    await panel.click('launcher');
    chat.cut();
    await panel.reads('status', english['status:reconnecting']);
    await finds(callOpen(english['status:reconnecting'], bothPressed));
    await answer(page, evi);
    await press(page, 'endCall');
    await page.waitForFunction(() =>
      document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('.saving button'),
    );
    await finds([...panelOpen(english['status:ended']), ...saving, 'button Start call', ...composer]);
    await press(page, 'startCall');
    await evi.nextChat().then((refusing) => refusing.close(1011));
    await panel.reads('status', english['status:failed']);
    await finds([
      ...panelOpen(english['status:failed']),
      ...saving,
      `alert ${english['error:socket-refused']} ${english.retry}`,
      'button Try again',
      ...composer,
    ]);
  });

  it('has the question and its answers where the visitor has to agree first', async () => {
    const { page } = await visit({ body: widget('require-consent') });
    const panel = await panelOf(page);
    await press(page, 'openPanel');
    await panel.reads('agree', english.agree);
    await assertTree(page, [
      ...panelOpen(english['status:idle']).filter((line) => !/Settings$|^group|^log/.test(line)),
      'group Before you begin',
      'button Agree',
      'button No, thank you',
    ]);
  });
});

async function assertTree(page: Page, expected: string[]): Promise<void> {
  assert.deepEqual(await accessibleTree(page), expected);
}
