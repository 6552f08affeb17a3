import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { findSource, likenessByPieces } from './correlation.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { narrowBand, recordSpeech, type RecordedSpeech } from './speech.js';
import { heardByBrowser, visit, type Visitor } from './visitor.js';

const sentence = 'I would like to know whether this lamp also comes in a darker green.';
const samplesPerFrame = 320;

const withoutProcessing =
  'widget.audioConstraints = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }';

/** Nothing of what the browser heard is missing at the server, and what it heard is what was said. */
async function assertWhole(visitor: Visitor, chat: ScriptedChat, speech: RecordedSpeech, atLeast: number) {
  const sound = chat.sound();
  const { correlation } = findSource(sound, await heardByBrowser(visitor));
  assert.ok(correlation >= 0.999, `correlation with what the browser heard: ${correlation.toFixed(4)}`);
  const likeness = likenessByPieces(sound, speech.samples);
  assert.ok(likeness >= atLeast, `likeness to what was said: ${likeness.toFixed(4)}`);
}

const heardAtLeast = (samples: number) => (chat: ScriptedChat) =>
  chat.frames().length * samplesPerFrame >= samples;

describe('what the visitor says', () => {
  const evi = createScriptedEvi();
  let speech: RecordedSpeech;
  let narrowSpeech: RecordedSpeech;
  let site: Site;
  let browser: Browser | undefined;

  before(async () => {
    speech = await recordSpeech(sentence);
    narrowSpeech = await recordSpeech(sentence, narrowBand);
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget() });
  });
  // One browser a test: its microphone plays the file once.
  afterEach(() => browser?.close());
  after(() => site.close());

  async function call(
    speech: RecordedSpeech,
    prepare = '',
  ): Promise<{ visitor: Visitor; chat: ScriptedChat }> {
    const visitor = await visit(site, { microphoneFile: speech.file });
    browser = visitor.browser;
    await visitor.page.evaluate(
      `{ const widget = document.querySelector('hume-evi-widget'); ${prepare}; void widget.connect(); }`,
    );
    return { visitor, chat: await evi.nextChat() };
  }

  /** All of the speech and a second more, so that its end is not the end of the recording. */
  const all = ({ samples }: RecordedSpeech) => heardAtLeast(samples.length / 3 + 24_000);

  it('reaches the server whole', async () => {
    const { visitor, chat } = await call(speech, withoutProcessing);
    chat.sendMetadata();
    await chat.receives(all(speech));
    await assertWhole(visitor, chat, speech, 0.99);
  });

  it('reaches the server whole through the voice processing that is on by default', async () => {
    const { visitor, chat } = await call(narrowSpeech);
    chat.sendMetadata();
    await chat.receives(all(narrowSpeech));
    await assertWhole(visitor, chat, narrowSpeech, 0.93);
  });

  it('is sent as fifty frames for every second of it, with none missing between its first word and its last', async () => {
    const { visitor, chat } = await call(speech, withoutProcessing);
    chat.sendMetadata();
    await chat.receives(all(speech));
    const heard = await heardByBrowser(visitor);
    const half = speech.samples.length >> 1;
    const recording = chat.sound();
    const first = findSource(recording, heard.slice(0, half));
    const second = findSource(recording, heard.slice(half));
    // A frame that was lost, doubled or late would move the second half against the first.
    assert.ok(
      Math.abs(second.offset - first.offset - half / 3) <= 1,
      `${second.offset} − ${first.offset} ≠ ${half / 3}`,
    );
  });

  it('is kept when it was said before chat_metadata came', async () => {
    const { visitor, chat } = await call(speech, withoutProcessing);
    const spoken = speech.samples.length;
    await visitor.page.waitForFunction(
      (samples) => window.listeningIn.recordedSamples() > samples,
      {},
      spoken,
    );
    assert.equal(chat.frames().length, 0);
    chat.sendMetadata();
    await chat.receives(all(speech));
    await assertWhole(visitor, chat, speech, 0.99);
  });

  it('is silence while muted, and the silence is sent', async () => {
    const { visitor, chat } = await call(speech, 'widget.mute()');
    chat.sendMetadata();
    await chat.receives(heardAtLeast(32_000));
    assert.ok(chat.sound().every((sample) => sample === 0));
    assert.equal(await visitor.page.$eval('hume-evi-widget', (element) => element.muted), true);
  });
});
