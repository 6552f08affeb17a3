/** A whole call with nothing but the keyboard. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { answer, reaches } from './by-hand.js';
import { panelOf } from './panel.js';
import { createScriptedEvi } from './scripted-evi.js';
import { shareBrowser } from './share-browser.js';
import { widget } from './site.js';

describe('by keyboard alone', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();

  it('a call is opened, started, muted, typed into, paused, hung up and closed, and the focus is always seen', async () => {
    const { page } = await visit({ onUpgrade: evi.onUpgrade, body: widget('mute-shortcut="Alt+M"') });
    await page.bringToFront();
    const panel = await panelOf(page);

    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'launcher');
    await page.keyboard.press('Enter');
    await panel.reads('status', 'Ready when you are');
    await page.waitForFunction(() =>
      document.activeElement?.shadowRoot?.activeElement?.part.contains('start'),
    );

    await page.keyboard.press('Enter');
    const chat = await answer(page, evi);
    assert.equal(await focused(page), 'panel');
    await tabTo(page, 'mute');
    await page.keyboard.press('Space');
    await panel.reads('status', 'Microphone off');
    await tabTo(page, 'input');
    await page.keyboard.down('Alt');
    await page.keyboard.press('m');
    await page.keyboard.up('Alt');
    await panel.reads('status', 'Connected');
    await page.keyboard.type('Hello');
    await page.keyboard.press('Enter');
    await chat.receives(({ received }) => received.some(({ type }) => type === 'user_input'));
    assert.equal(await focused(page), 'input');
    await tabTo(page, 'pause');
    await page.keyboard.press('Space');
    await panel.reads('status', 'Paused');

    await tabTo(page, 'end');
    await page.keyboard.press('Enter');
    await reaches(page, 'ended');
    await panel.reads('status', 'Conversation ended');
    assert.equal(await focused(page), 'panel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      document.activeElement?.shadowRoot?.activeElement?.part.contains('launcher'),
    );
  });
});

/** The part that has the focus; it fails where nothing does, or nothing shows it. */
async function focused(page: Page): Promise<string> {
  const { part, outline } = await page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement;
    if (!element) return { part: '', outline: '' };
    const ring = element.closest('form:focus-within') ?? element;
    const { outlineStyle, boxShadow } = getComputedStyle(ring);
    return { part: element.part.value, outline: outlineStyle === 'none' ? boxShadow : outlineStyle };
  });
  assert.notEqual(part, '', 'the focus is lost');
  assert.notEqual(outline, 'none', `the focus on ${part} is not seen`);
  return part;
}

/** Walks on, round the page if need be, but not for ever. */
async function tabTo(page: Page, part: string): Promise<void> {
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.shadowRoot?.activeElement?.part.contains(wanted),
      part,
    );
    if (!isThere) continue;
    await focused(page);
    return;
  }
  assert.fail(`Tab does not lead to ${part}`);
}
