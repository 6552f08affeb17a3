import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { releasesEverything } from './released.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { cut, noise, tone } from './speech.js';
import { visit, type Visitor, type VisitorOptions } from './visitor.js';

/** At the edges of sound, which fade in and out. */
const fadeSamples = 10 * 48;
const within15ms = 15 * 48;
const within20ms = 20 * 48;

describe('what the visitor hears', () => {
  const evi = createScriptedEvi();
  let site: Site;
  let visitor: Visitor;
  let chat: ScriptedChat;

  before(async () => {
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget('mode="text"') });
  });
  after(() => site.close());
  afterEach(() => visitor.browser.close());

  async function call(options: VisitorOptions = {}): Promise<Page> {
    visitor = await visit(site, options);
    await visitor.page.evaluate(() => {
      const element = document.querySelector('hume-evi-widget')!;
      const ended: string[] = [];
      Object.assign(window, { ended });
      element.addEventListener('evi-audio-end', ({ id }) => ended.push(id));
      void element.connect();
    });
    chat = await evi.nextChat();
    chat.sendMetadata();
    return visitor.page;
  }

  const hasEnded = (page: Page, id: string) =>
    page.waitForFunction((ended) => (window as unknown as { ended: string[] }).ended.includes(ended), {}, id);

  /** What was heard, without the silence around it; still as numbers between −1 and 1. */
  async function heard(page: Page): Promise<number[]> {
    const { samples } = await page.evaluate(() => window.listeningIn.heard());
    const first = samples.findIndex((sample) => sample !== 0);
    const last = samples.findLastIndex((sample) => sample !== 0);
    return samples.slice(first, last + 1);
  }

  /** Every sample but those of the fades at either end is the one that was sent. */
  function assertSame(actual: readonly number[], sent: Int16Array): void {
    assert.ok(
      Math.abs(actual.length - sent.length) <= 2,
      `${actual.length} samples heard, ${sent.length} sent`,
    );
    const shift = [0, -1, 1, -2, 2].find((by) => actual[fadeSamples + by] === sent[fadeSamples]! / 32_768);
    assert.ok(shift !== undefined, 'the beginning is not what was sent');
    for (let index = fadeSamples; index < sent.length - fadeSamples; index += 1) {
      if (actual[index + shift] !== sent[index]! / 32_768) assert.fail(`differs at sample ${index}`);
    }
  }

  it('is what the server sent, sample for sample, across chunks and sentences', async () => {
    const page = await call();
    const sentences = [noise(48_000, 1), noise(30_011, 2), noise(52_345, 3)];
    sentences.forEach((sentence, place) =>
      cut(sentence, 9600, 4801, 12_000).forEach((chunk, index) => chat.sendAudio(`s${place}`, index, chunk)),
    );
    chat.send({ type: 'assistant_end' });
    await hasEnded(page, 's2');
    assertSame(await heard(page), Int16Array.from(sentences.flatMap((sentence) => [...sentence])));
  });

  it('is in order and without repeats, whatever order the chunks come in', async () => {
    const page = await call();
    const sentence = noise(48_000, 4);
    const chunks = cut(sentence, 8000);
    for (const index of [0, 2, 1, 1, 4, 3, 0, 5, 5]) chat.sendAudio('a', index, chunks[index]!);
    chat.send({ type: 'assistant_end' });
    await hasEnded(page, 'a');
    assertSame(await heard(page), sentence);
  });

  it('is one unbroken wave on a loudspeaker of 44.1 kHz', async () => {
    const page = await call({ refuse48kHz: true });
    const frequencyHz = 997;
    cut(tone(96_000, frequencyHz), 9600, 4801).forEach((chunk, index) => chat.sendAudio('a', index, chunk));
    chat.send({ type: 'assistant_end' });
    await hasEnded(page, 'a');
    const samples = await heard(page);
    assert.ok(Math.abs(samples.length - 88_200) <= 64, `${samples.length} samples of 88,200 heard`);
    const middle = samples.slice(fadeSamples, -fadeSamples);
    const { residual, amplitude } = fitTone(middle, frequencyHz / 44_100);
    assert.ok(Math.abs(amplitude - 12_000 / 32_768) < 0.002, `amplitude ${amplitude}`);
    assert.ok(residual < 0.001, `the wave is off by ${residual} somewhere`);
  });

  it('goes on to the end of what was received when the server hangs up', async () => {
    const page = await call();
    const farewell = noise(72_000, 5);
    cut(farewell, 9600).forEach((chunk, index) => chat.sendAudio('bye', index, chunk));
    chat.close(1000);
    await hasEnded(page, 'bye');
    assertSame(await heard(page), farewell);
    await releasesEverything(page);
    assert.equal(await page.$eval('hume-evi-widget', ({ status }) => status), 'ended');
  });

  it('is silence within 20 ms when the visitor hangs up', async () => {
    const page = await call();
    chat.sendAudio('a', 0, noise(240_000, 9));
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await page.evaluate(() => {
      window.listeningIn.mark('hang-up');
      document.querySelector('hume-evi-widget')!.disconnect();
    });
    await releasesEverything(page);
    const { marks, samples } = await page.evaluate(() => ({
      marks: window.listeningIn.marks,
      samples: window.listeningIn.heard().samples,
    }));
    const hangUp = marks.find(({ type }) => type === 'hang-up')!.atSample;
    assert.ok(
      samples.slice(0, hangUp).some((sample) => sample !== 0),
      'it was never heard',
    );
    const heardAfter = samples.findLastIndex((sample) => sample !== 0) - hangUp;
    assert.ok(heardAfter < within20ms, `heard for ${heardAfter} samples more`);
  });

  for (const lateMs of [1, 10, 100]) {
    it(`is silence after an interruption, also when a chunk comes ${lateMs} ms later, and then the whole next answer`, async () => {
      const page = await call();
      cut(noise(240_000, 6), 9600).forEach((chunk, index) => chat.sendAudio('dead', index, chunk));
      await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
      chat.send({ type: 'user_interruption', time: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      chat.sendAudio('dead', 25, noise(48_000, 7));
      await hasEnded(page, 'dead');
      // Long enough for the late chunk to have been heard if it were.
      await passes(page, 24_000);
      const before = await page.evaluate(() => window.listeningIn.heard().samples);
      const { marks } = await page.evaluate(() => ({ marks: window.listeningIn.marks }));
      const interruption = marks.find(({ type }) => type === 'user_interruption')!;
      const afterwards = before.slice(interruption.atSample + within15ms);
      assert.ok(
        before.slice(0, interruption.atSample).some((sample) => sample !== 0),
        'it was never heard',
      );
      assert.ok(
        afterwards.length > 20_000 && afterwards.every((sample) => sample === 0),
        'heard after 15 ms',
      );

      const answer = noise(48_000, 8);
      cut(answer, 9600).forEach((chunk, index) => chat.sendAudio('next', index, chunk));
      chat.send({ type: 'assistant_end' });
      await hasEnded(page, 'next');
      const { samples } = await page.evaluate(() => window.listeningIn.heard());
      const rest = samples.slice(interruption.atSample + within15ms);
      const first = rest.findIndex((sample) => sample !== 0);
      const last = rest.findLastIndex((sample) => sample !== 0);
      assertSame(rest.slice(first, last + 1), answer);
    });
  }

  /** So many samples more leave for the loudspeaker. */
  async function passes(page: Page, samples: number): Promise<void> {
    const until = samples + (await page.evaluate(() => window.listeningIn.recordedSamples()));
    await page.waitForFunction((count) => window.listeningIn.recordedSamples() >= count, {}, until);
  }
});

/** The tone that fits best (least squares over sine and cosine) and the largest difference from it. */
function fitTone(
  samples: readonly number[],
  cyclesPerSample: number,
): { amplitude: number; residual: number } {
  const angle = (index: number) => 2 * Math.PI * cyclesPerSample * index;
  let sine = 0;
  let cosine = 0;
  samples.forEach((sample, index) => {
    sine += (2 / samples.length) * sample * Math.sin(angle(index));
    cosine += (2 / samples.length) * sample * Math.cos(angle(index));
  });
  const fitted = (index: number) => sine * Math.sin(angle(index)) + cosine * Math.cos(angle(index));
  const residual = samples.reduce(
    (worst, sample, index) => Math.max(worst, Math.abs(sample - fitted(index))),
    0,
  );
  return { amplitude: Math.hypot(sine, cosine), residual };
}
