import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { findSource } from './correlation.js';
import { findHeard } from './heard.js';
import { panelOf } from './panel.js';
import type { SentUtterance } from './real-evi.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { cut, noise, recordVisit } from './speech.js';
import { heardByBrowser, visit, type Visitor, type VisitorOptions } from './visitor.js';

const withoutProcessing = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const chunkSamples = 9600;

declare global {
  interface Window {
    chunksReceived: number;
  }
}

/** Runs in the page. */
function countChunks(): void {
  window.chunksReceived = 0;
  document.querySelector('hume-evi-widget')!.addEventListener('evi-message', ({ message }) => {
    if (message.type === 'audio_output') window.chunksReceived += 1;
  });
}

describe('a call whose network fails', () => {
  const evi = createScriptedEvi();
  let site: Site;
  let visitor: Visitor;

  before(async () => {
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget() });
  });
  after(() => site.close());
  afterEach(() => visitor.browser.close());

  async function liveCall(mode: 'voice' | 'text', options: VisitorOptions = {}): Promise<ScriptedChat> {
    visitor = await visit(site, options);
    await visitor.page.evaluate(
      (callMode, audioConstraints) => {
        const element = document.querySelector('hume-evi-widget')!;
        Object.assign(element, { mode: callMode, audioConstraints });
        void element.show().then(() => element.connect());
      },
      mode,
      withoutProcessing,
    );
    const chat = await evi.nextChat();
    chat.sendMetadata();
    await isNow('live');
    return chat;
  }

  const isNow = (status: string) =>
    visitor.page.waitForFunction(
      (expected) => document.querySelector('hume-evi-widget')!.status === expected,
      {},
      status,
    );

  it('is told so, goes on by itself, and has lost nothing that was said meanwhile', async () => {
    const text = 'Please tell me once more how long the delivery takes.';
    const lost = await liveCall('voice', { microphoneFile: await recordVisit([{ afterMs: 3000, text }]) });
    lost.cut();
    const panel = await panelOf(visitor.page);
    await panel.reads('status', 'Reconnecting…');
    const next = await evi.nextChat();
    const { page } = visitor;
    await page.waitForFunction((samples) => window.listeningIn.recordedSamples() > samples, {}, 7 * 48_000);
    next.sendMetadata();
    await panel.reads('status', 'Connected');
    await next.receives((chat) => lost.sound().length + chat.sound().length > 6.5 * 16_000);
    const { correlation } = findSource(next.sound(), await heardByBrowser(visitor));
    assert.ok(correlation >= 0.99, `correlation ${correlation.toFixed(4)}`);
  });

  it('is heard to the end of what had come, keeps its transcript, and hears the next answer whole', async () => {
    const lost = await liveCall('text');
    const { page } = visitor;
    const panel = await panelOf(page);
    const utterances = [
      { id: 'before', text: 'The words before.', samples: noise(72_000, 11) },
      { id: 'after', text: 'The words after.', samples: noise(48_000, 12) },
    ] as const satisfies SentUtterance[];
    const say = (chat: ScriptedChat, { id, text, samples }: SentUtterance) => {
      chat.send({
        type: 'assistant_message',
        id,
        message: { role: 'assistant', content: text },
        models: {},
        from_text: false,
        is_quick_response: false,
      });
      cut(samples, chunkSamples).forEach((chunk, index) => chat.sendAudio(id, index, chunk));
    };
    await page.evaluate(countChunks);
    say(lost, utterances[0]);
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    // What is still on its way when a connection is cut never comes.
    await page.waitForFunction(
      (sent) => window.chunksReceived === sent,
      {},
      cut(utterances[0].samples, chunkSamples).length,
    );
    lost.cut();
    const next = await evi.nextChat();
    next.sendMetadata();
    await isNow('live');
    say(next, utterances[1]);
    next.send({ type: 'assistant_end' });
    await panel.hears(utterances);
    assert.deepEqual(await panel.words('message'), [
      'Assistant: The words before.',
      'Assistant: The words after.',
    ]);
    const { samples } = await page.evaluate(() => window.listeningIn.heard());
    const found = findHeard(samples, utterances);
    assert.deepEqual(
      found.map(({ id, isWhole }) => ({ id, isWhole })),
      utterances.map(({ id }) => ({ id, isWhole: true })),
    );
  });
});
