import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { serialization } from 'hume';
import { panelOf } from './panel.js';
import { startEviSite } from './real-evi.js';
import { startSite } from './site.js';
import { recordSpeech } from './speech.js';
import { breachOf, createStrictEvi } from './strict-evi.js';
import { visit } from './visitor.js';

const settings = {
  type: 'session_settings',
  audio: { encoding: 'linear16', sample_rate: 16_000, channels: 1 },
};
const speechText = 'Does this lamp also come in a darker green?';

describe('every message the widget sends', () => {
  it("is one that hume's own serializers know whole, and the first is the audio format alone", async (t) => {
    const { file } = await recordSpeech(speechText);
    const evi = await startEviSite();
    t.after(() => evi.close());
    const visitor = await visit(evi, { microphoneFile: file });
    t.after(() => visitor.browser.close());

    await visitor.page.evaluate(async () => {
      const widget = document.querySelector('hume-evi-widget')!;
      await widget.connect();
      let calls = 0;
      widget.addEventListener('evi-message', ({ message }) => {
        if (message.type !== 'tool_call') return;
        const { toolCallId } = message;
        if (calls++ === 0) widget.sendToolMessage({ type: 'tool_response', toolCallId, content: 'in stock' });
        else widget.sendToolMessage({ type: 'tool_error', toolCallId, error: 'broken', content: 'no idea' });
      });
      widget.sendSessionSettings({
        systemPrompt: 'Be brief.',
        variables: { userName: 'Ada' },
        tools: [{ type: 'function', name: 'stock', parameters: '{}', fallbackContent: 'unknown' }],
      });
      widget.pauseAssistant();
      widget.resumeAssistant();
      widget.sendAssistantInput('Welcome.');
      await widget.sendUserInput('Call the tool stock');
    });
    await evi.until(() => evi.received('tool_response').length === 1);
    await visitor.page.evaluate(async () => {
      await document.querySelector('hume-evi-widget')!.sendUserInput('Once more, call the tool stock');
    });
    await evi.until(() => evi.received('tool_error').length === 1);
    await evi.until(() => evi.sent('user_message').some((message) => !message.interim && !message.from_text));

    const messages = evi.entries('received').map(({ message }) => message);
    assert.deepEqual(messages[0], settings);
    for (const message of messages) {
      const parsed = serialization.empathicVoice.PublishEvent.parse(message, {
        unrecognizedObjectKeys: 'fail',
      });
      assert.ok(parsed.ok, JSON.stringify(message).slice(0, 300));
    }
    assert.deepEqual([...new Set(messages.map(({ type }) => type))].sort(), [
      'assistant_input',
      'audio_input',
      'pause_assistant_message',
      'resume_assistant_message',
      'session_settings',
      'tool_error',
      'tool_response',
      'user_input',
    ]);
    assert.deepEqual(evi.sent('error'), []);
    assert.deepEqual(visitor.complaints, []);
  });

  it('is let through by a server that takes offence at everything', async (t) => {
    const { evi, panel, samples } = await meetStrictServer(t);
    await panel.click('launcher');
    await panel.click('start');
    await panel.reads('status', 'Connected');
    // The whole of the speech, and a second more.
    const frames = () => evi.received.filter((text) => text.includes('"audio_input"'));
    await evi.until(() => frames().length * 320 > samples.length / 3 + 16_000);
    await panel.write('And what does it cost?');
    await evi.until(() => evi.received.includes('{"type":"user_input","text":"And what does it cost?"}'));
    await panel.click('end');
    await evi.until(() => evi.closeCodes.length === 1);

    assert.deepEqual(evi.breaches, []);
    assert.deepEqual(evi.closeCodes, [1000]);
    assert.deepEqual(JSON.parse(evi.received[0]!), settings);
    const lengths = frames().map(
      (text) => Buffer.from((JSON.parse(text) as { data: string }).data, 'base64').length,
    );
    assert.deepEqual([...new Set(lengths)], [640], '20 ms each');
  });

  const sound = { type: 'audio_input', data: 'AAAA' };
  const breaches: Record<string, unknown> = {
    'sound before settings': [sound],
    'settings with a key too many': [{ ...settings, variables: {} }],
    'another rate': [{ ...settings, audio: { ...settings.audio, sample_rate: 48_000 } }],
    'settings twice': [settings, settings],
    'sound with a key too many': [settings, { ...sound, custom_session_id: 'x' }],
    'too much sound': [settings, { ...sound, data: Buffer.alloc(3202).toString('base64') }],
    'base64 without its padding': [settings, { ...sound, data: 'AAA' }],
    'half a sample': [settings, { ...sound, data: 'AA==' }],
    'an unknown type': [settings, { type: 'pause_assistant_message' }],
  };
  for (const [name, messages] of Object.entries(breaches)) {
    it(`would not have been let through with ${name}`, () => {
      const found = (messages as unknown[]).map((message, index) =>
        breachOf(JSON.stringify(message), false, index === 0),
      );
      assert.equal(typeof found.at(-1), 'string');
      assert.deepEqual(found.slice(0, -1).filter(Boolean), []);
    });
  }
});

async function meetStrictServer(t: TestContext) {
  const { file, samples } = await recordSpeech(speechText);
  const evi = createStrictEvi();
  const site = await startSite({ onUpgrade: evi.onUpgrade });
  t.after(() => site.close());
  const visitor = await visit(site, { microphoneFile: file });
  t.after(() => visitor.browser.close());
  return { evi, samples, panel: await panelOf(visitor.page) };
}
