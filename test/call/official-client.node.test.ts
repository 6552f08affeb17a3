import assert from 'node:assert/strict';
import { before, describe, it, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import { encodeWav } from '../../src/server/wav.js';
import type { Message } from './official-client-page.js';
import { startEviSite, type EviSiteOptions } from './real-evi.js';
import { recordVisit } from './speech.js';
import { visit } from './visitor.js';

const linear16 = { encoding: 'linear16', sampleRate: 16_000, channels: 1 } as const;

describe("hume's own client in a browser", () => {
  let clientScript: string;

  before(async () => {
    const bundle = await rolldown({ input: 'test/call/official-client-page.ts', platform: 'browser' });
    const { output } = await bundle.generate({ format: 'iife' });
    clientScript = output[0].code;
  });

  it('holds a conversation with our server: typed, spoken, interrupted, paused, resumed', async (t) => {
    // Time stands still until the visitor has interrupted: the assistant is being heard all that while.
    const clock = { stoppedAt: Date.now(), isStopped: true };
    const now = () => (clock.isStopped ? clock.stoppedAt : Date.now());
    const { page, next, complaints } = await meet(t, { now });
    await page.evaluate(() => window.officialClient.chat.sendUserInput('Is it in stock?'));
    assert.equal((await next('user_message')).message.content, 'Is it in stock?');
    const answer = await next('assistant_message');
    assert.equal(answer.message.content, 'You wrote: Is it in stock?');
    assert.equal((await next('audio_output')).id, answer.id);

    await page.evaluate((audio) => window.officialClient.chat.sendSessionSettings({ audio }), linear16);
    await page.evaluate((wav) => window.officialClient.speak(wav), await speech());
    await next('user_interruption');
    clock.isStopped = false;
    const heard = await next('user_message');
    assert.match(heard.message.content!, /^\(\d\.\d s of speech/);
    assert.equal(heard.fromText, false);
    assert.match((await next('assistant_message')).message.content!, /^I heard \d\.\d seconds of speech/);
    assert.ok((await next('assistant_prosody')).models.prosody);
    await next('assistant_end');

    await page.evaluate(() => {
      const { chat } = window.officialClient;
      chat.pauseAssistant();
      chat.sendUserInput('One.');
      chat.sendUserInput('Two.');
      chat.resumeAssistant();
    });
    await next('user_message');
    await next('user_message');
    assert.equal((await next('assistant_message')).message.content, 'You wrote: Two.');
    await next('assistant_end');
    const said = await page.evaluate(() =>
      window.officialClient.received.map((message) =>
        message.type === 'assistant_message' ? message.message.content : '',
      ),
    );
    assert.ok(!said.includes('You wrote: One.'), 'only the last word counts after a pause');
    assert.deepEqual(complaints, [], 'it says "Failed to validate" of what it does not know');
  });

  it('answers a tool call and hangs up', async (t) => {
    const { page, next, evi, complaints } = await meet(t);
    await page.evaluate(() => {
      const { chat } = window.officialClient;
      chat.sendSessionSettings({ tools: [{ type: 'function', name: 'delivery_time', parameters: '{}' }] });
      chat.sendUserInput('Please call the tool delivery_time');
    });
    const { toolCallId } = await next('tool_call');
    await page.evaluate(
      (id) => window.officialClient.chat.sendToolResponseMessage({ toolCallId: id, content: 'two days.' }),
      toolCallId,
    );
    assert.equal((await next('assistant_message')).message.content, 'The tool delivery_time says: two days.');
    await next('assistant_end');
    await page.evaluate(() => window.officialClient.chat.close());
    await evi.until(() => evi.entries('ended').length === 1);
    assert.equal(evi.entries('ended')[0]!.code, 1000);
    assert.deepEqual(complaints, []);
  });

  it("sends the recorder's own form of sound, and is told that it cannot be understood", async (t) => {
    const { page, next, evi, complaints } = await meet(t, {}, await recordVisit([]));
    assert.match(await page.evaluate(() => window.officialClient.record(20)), /^audio\/webm/);
    assert.equal(
      (await next('assistant_message')).message.content,
      'You are sending WebM sound, which I cannot decode. Please type to me instead.',
    );
    await page.evaluate(() => window.officialClient.chat.sendUserInput('Then I type.'));
    assert.equal((await next('user_message')).message.content, 'Then I type.');
    assert.equal(evi.received('audio_input').length, 20);
    assert.deepEqual(evi.sent('error'), []);
    assert.deepEqual(complaints, []);
  });

  /** A page that holds nothing but the client, connected to our server. */
  async function meet(t: TestContext, options: EviSiteOptions = {}, microphoneFile?: string) {
    const evi = await startEviSite({ ...options, body: '' });
    t.after(() => evi.close());
    const visitor = await visit(evi, microphoneFile === undefined ? {} : { microphoneFile });
    t.after(() => visitor.browser.close());
    const { page, complaints } = visitor;
    await page.addScriptTag({ content: clientScript });
    await page.evaluate(async () => {
      const { accessToken } = (await (await fetch('/token')).json()) as { accessToken: string };
      window.connectOfficialClient(accessToken);
    });
    const next = nextOf(page);
    await next('chat_metadata');
    return { evi, page, complaints, next };
  }
});

function nextOf(page: Page) {
  return async <Type extends Message['type']>(type: Type) => {
    const message = await page.evaluate(
      (wanted: Message['type']) => window.officialClient.next(wanted),
      type,
    );
    return message as Extract<Message, { type: Type }>;
  };
}

/** Long enough to interrupt, and quiet enough afterwards to be over. */
async function speech(): Promise<string> {
  const { samples, sampleRate } = await createEspeakVoice()(
    'Hold on, I have another question about the lamp.',
  );
  const withQuiet = new Int16Array(samples.length + sampleRate);
  withQuiet.set(samples);
  return `data:audio/wav;base64,${encodeWav({ samples: withQuiet, sampleRate }).toString('base64')}`;
}
