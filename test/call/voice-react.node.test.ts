import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { startEviSite, type EviSite, type EviSiteOptions } from './real-evi.js';
import { recordVisit } from './speech.js';
import { visit } from './visitor.js';
import type {} from './voice-react-page.js';

const greeting = 'Welcome to the shop.';

for (const version of ['voice-react-0.2', 'voice-react-0.3']) {
  describe(`hume's React client, ${version}, in a browser`, () => {
    it('holds a whole conversation with our server', async (t) => {
      // Time stands still until the visitor has interrupted: the assistant is being heard all that while.
      const clock = { stoppedAt: Date.now(), isStopped: true };
      const now = () => (clock.isStopped ? clock.stoppedAt : Date.now());
      const { page, evi, complaints, shows, isHeard } = await meet(t, version, { now, greeting });

      await shows('assistant_message', greeting);
      await isHeard();
      // Its microphone is a recorder, and what the server says of that is what it heard.
      await shows(
        'assistant_message',
        'You are sending WebM sound, which I cannot decode. Please type to me instead.',
      );
      await isHeard();

      await page.evaluate(() => window.voiceReact.voice.sendUserInput('Is it in stock?'));
      await shows('user_message', 'Is it in stock?');
      clock.isStopped = false;
      await shows('assistant_message', 'You wrote: Is it in stock?');
      assert.equal(evi.sent('user_interruption').length, 1);
      await page.waitForFunction(() =>
        window.voiceReact.voice.messages.some(({ type }) => type === 'user_interruption'),
      );
      await isHeard();

      await page.evaluate(() => {
        window.voiceReact.voice.pauseAssistant();
        window.voiceReact.voice.sendUserInput('One.');
        window.voiceReact.voice.sendUserInput('Two.');
      });
      await shows('user_message', 'Two.');
      await page.waitForFunction(() => window.voiceReact.voice.isPaused);
      await page.evaluate(() => window.voiceReact.voice.resumeAssistant());
      await shows('assistant_message', 'You wrote: Two.');

      await page.evaluate(() => {
        window.voiceReact.voice.sendSessionSettings({
          tools: [{ type: 'function', name: 'delivery_time', parameters: '{}' }],
        });
        window.voiceReact.voice.sendUserInput('Please call the tool delivery_time');
      });
      await shows('assistant_message', 'The tool delivery_time says: "two days."');
      await page.waitForFunction(() => window.voiceReact.voice.lastAssistantProsodyMessage !== null);

      await page.evaluate(() => window.voiceReact.voice.mute());
      await page.waitForFunction(() => window.voiceReact.voice.isMuted);
      assert.ok(await page.evaluate(() => window.listeningIn.tracks.every(({ enabled }) => !enabled)));
      await page.evaluate(() => window.voiceReact.voice.unmute());

      await page.evaluate(() => window.voiceReact.voice.disconnect());
      await page.waitForFunction(() => window.voiceReact.voice.status.value === 'disconnected');
      await evi.until(() => evi.entries('ended').length === 1);
      assert.equal(evi.entries('ended')[0]!.code, 1000);
      assert.ok(
        await page.evaluate(() => window.listeningIn.tracks.every((track) => track.readyState === 'ended')),
      );
      const said = evi.utterances().map(({ text }) => text);
      assert.ok(!said.includes('You wrote: One.'), 'only the last word counts after a pause');
      assert.deepEqual(evi.sent('error'), []);
      assert.deepEqual(await page.evaluate(() => window.voiceReact.errors), []);
      assert.deepEqual(complaints, [], 'it says "Failed to validate" of what it does not know');
    });
  });
}

/** A page that holds nothing but the client, connected to our server, with a visitor who has said something. */
async function meet(t: TestContext, version: string, options: EviSiteOptions) {
  const evi = await startEviSite({ ...options, body: '' });
  t.after(() => evi.close());
  const microphoneFile = await recordVisit([{ afterMs: 300, text: 'Is anybody there?' }]);
  const { browser, page, complaints } = await visit(evi, { microphoneFile, record: false });
  t.after(() => browser.close());
  await page.addScriptTag({ content: await scriptWith(version) });
  await page.waitForFunction(() => 'voiceReact' in window);
  await page.evaluate(async () => {
    const { accessToken } = (await (await fetch('/token')).json()) as { accessToken: string };
    const auth = { type: 'accessToken', value: accessToken } as const;
    await window.voiceReact.voice.connect({ auth, hostname: location.origin });
  });
  await page.waitForFunction(() => window.voiceReact.voice.status.value === 'connected');
  return {
    evi,
    page,
    complaints,
    shows: (type: 'user_message' | 'assistant_message', content: string) => shows(page, evi, type, content),
    isHeard: () => page.waitForFunction(() => window.voiceReact.peak() > 0.05),
  };
}

/** The page is written for one version and holds for the other. */
async function scriptWith(version: string): Promise<string> {
  const bundle = await rolldown({
    input: 'test/call/voice-react-page.ts',
    platform: 'browser',
    // Both warn of what a page never reaches: directives for servers, parts of `hume` for Node.
    logLevel: 'silent',
    resolve: { alias: { 'voice-react-0.2': version } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'iife' });
  return output[0].code;
}

/** The client waits for its player before it shows words: on a busy machine that takes its time. */
const patienceMs = 60_000;

/** The client shows the assistant's words when it begins to play them. */
async function shows(page: Page, evi: EviSite, type: string, content: string): Promise<void> {
  const isShown = (wantedType: string, wanted: string) =>
    window.voiceReact.voice.messages.some(
      (entry) =>
        entry.type === wantedType &&
        'message' in entry &&
        typeof entry.message === 'object' &&
        entry.message.content === wanted,
    );
  await page.waitForFunction(isShown, { timeout: patienceMs }, type, content).catch((cause: unknown) => {
    const sent = evi.entries('sent').map(({ message }) => message.type);
    throw new Error(`“${content}” is not shown; the server sent ${sent.join(', ')}`, { cause });
  });
}
