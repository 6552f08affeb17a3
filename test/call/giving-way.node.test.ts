import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { cut, recordVisit, tone } from './speech.js';
import { visit } from './visitor.js';

const rate = 48_000;
const answerSeconds = 8;
/** 997 Hz, so that a stretch of 20 ms says how loud it is. */
const answer = tone(answerSeconds * rate, 997);
const stretch = rate / 50;

describe('when the visitor begins to speak while the assistant is heard', () => {
  const evi = createScriptedEvi();
  let microphoneFile: string;
  let browser: Browser | undefined;
  let site: Site | undefined;

  before(async () => {
    microphoneFile = await recordVisit([{ afterMs: 3500, text: 'No, wait a moment.' }]);
  });
  // One browser a test: its microphone plays the file once.
  afterEach(async () => {
    await browser?.close();
    await site?.close();
  });

  async function call(attributes = '', prepare = ''): Promise<{ page: Page; chat: ScriptedChat }> {
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget(attributes) });
    const visitor = await visit(site, { microphoneFile });
    browser = visitor.browser;
    await visitor.page.evaluate(
      `{ const widget = document.querySelector('hume-evi-widget'); ${prepare}; void widget.connect(); }`,
    );
    const chat = await evi.nextChat();
    chat.sendMetadata();
    cut(answer, 24_000).forEach((chunk, index) => chat.sendAudio('a', index, chunk));
    return { page: visitor.page, chat };
  }

  /** How loud the answer was, to its end, in dB of how it was sent: 20 ms by 20 ms, its first and last left out. */
  async function levels(page: Page): Promise<number[]> {
    await page.waitForFunction(
      (most) => {
        const { samples } = window.listeningIn.heard();
        const first = samples.findIndex((sample) => sample !== 0);
        return first >= 0 && samples.length > first + most;
      },
      { polling: 1000 },
      answer.length,
    );
    const { samples } = await page.evaluate(() => window.listeningIn.heard());
    const first = samples.findIndex((sample) => sample !== 0);
    return Array.from({ length: answer.length / stretch - 2 }, (_, index) => {
      const start = first + (index + 1) * stretch;
      return decibels(samples.slice(start, start + stretch));
    });
  }

  it('the assistant lowers its voice before the server says a word, and raises it again when it says none', async () => {
    const { page } = await call();
    const heard = await levels(page);
    const lowered = heard.findIndex((level) => level < -10);
    assert.ok(lowered >= 0, `never below ${Math.min(...heard)} dB`);
    assert.ok(heard.slice(0, lowered - 1).every(isFull), 'in full until then');
    const back = heard.findIndex((level, index) => index > lowered && isFull(level));
    assert.ok(back - lowered <= 700 / 20 + 1, `back after ${(back - lowered) * 20} ms`);
    assert.ok(Math.min(...heard) > -13, `as low as ${Math.min(...heard)} dB`);
    assert.ok(heard.slice(-25).every(isFull), 'in full at the end');
  });

  for (const { name, attributes, prepare } of [
    { name: 'the page says yield="off"', attributes: 'yield="off"' },
    {
      name: 'the browser does not cancel echo',
      prepare: 'widget.audioConstraints = { echoCancellation: false }',
    },
    { name: 'the microphone is muted', prepare: 'widget.mute()' },
  ]) {
    it(`the assistant speaks on as it did where ${name}`, async () => {
      const { page } = await call(attributes, prepare);
      const heard = await levels(page);
      assert.ok(heard.every(isFull), `as low as ${Math.min(...heard)} dB`);
    });
  }
});

const isFull = (level: number): boolean => Math.abs(level) < 0.5;

function decibels(samples: readonly number[]): number {
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  return 10 * Math.log10(power / ((12_000 / 32_768) ** 2 / 2));
}
