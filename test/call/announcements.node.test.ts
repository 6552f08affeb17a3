/** A whole conversation as it is told to a visitor who does not see it, turn by turn: each once, none of it unfinished. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEmbeddedEngine } from '../../src/server/index.js';
import type { WireServerMessage } from '../../src/wire.js';
import { english } from '../i18n/english.js';
import { answer, press, reaches, startCall } from './by-hand.js';
import { panelOf } from './panel.js';
import { announced, listenToWidget } from './screen-reader.js';
import { createScriptedEvi } from './scripted-evi.js';
import { fromAssistant, fromVisitor } from './server-messages.js';
import { shareBrowser } from './share-browser.js';
import { noise } from './speech.js';

const sound = noise(20 * 48_000, 1);
const scores = createEmbeddedEngine().express({ samples: sound, sampleRate: 48_000 });

describe('a visitor who does not see', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();

  it('is told every turn once, when it is whole, and where the call is, and at once what went wrong', async () => {
    const { page } = await visit({ onUpgrade: evi.onUpgrade });
    await page.bringToFront();
    const panel = await panelOf(page);
    await listenToWidget(page);

    await startCall(page);
    const chat = await answer(page, evi);
    chat.send(fromVisitor('I am', { interim: true }));
    await panel.reads('message', 'I am');
    chat.send(fromVisitor('I am looking for', { interim: true }));
    await panel.reads('message', 'I am looking for');
    chat.send(fromVisitor('I am looking for a lamp.'));
    await panel.reads('message', 'I am looking for a lamp.');

    for (const [id, words] of [
      ['a1', 'Gladly!'],
      ['a2', 'Is it for a desk?'],
      ['a3', 'Or for a bed?'],
    ] as const) {
      chat.send(fromAssistant(id, words));
      chat.sendAudio(id, 0, sound);
      chat.send({ type: 'assistant_prosody', id, models: { prosody: { scores } } });
    }
    await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await page.waitForFunction(
      () =>
        document.querySelector('hume-evi-widget')!.shadowRoot!.querySelectorAll('[part=expressions]')
          .length === 3,
    );
    chat.send(fromVisitor('For', { interim: true }));
    chat.send({ type: 'user_interruption', time: Date.now() });
    await panel.reads('message', english.interrupted);
    chat.send(fromVisitor('For a desk.'));
    chat.send(call);
    chat.send({
      type: 'tool_response',
      tool_name: call.name,
      tool_call_id: call.tool_call_id,
      content: 'Dusk',
    });
    await panel.reads('message', 'For a desk.');

    await panel.write('In green');
    await chat.receives(({ received }) => received.some(({ type }) => type === 'user_input'));
    chat.send(fromVisitor('In green', { from_text: true }));
    await panel.reads('message', 'In green');
    await panel.click('mute');
    await panel.reads('status', english['status:muted']);
    await panel.click('mute');

    chat.send({ type: 'error', code: 'E0100', slug: 'bad_input', message: 'For developers.' });
    await panel.reads('error', english['error:server-error']);
    chat.close();
    await reaches(page, 'failed');
    await press(page, 'retry');
    await answer(page, evi);
    await press(page, 'endCall');
    await reaches(page, 'ended');
    await panel.reads('status', english['status:ended']);

    assert.deepEqual(await announced(page), [
      `polite: ${english['status:starting']}`,
      `polite: ${english['status:live']}`,
      'polite: You: I am looking for a lamp.',
      'polite: Assistant: Gladly!',
      'polite: Assistant: Is it for a desk?',
      'polite: Assistant: Or for a bed?',
      'polite: You: For a desk.',
      'polite: Used: web search',
      'polite: Found: web search',
      'polite: You: In green',
      `polite: ${english['status:muted']}`,
      `polite: ${english['status:live']}`,
      `assertive: ${english['error:server-error']}`,
      `polite: ${english['status:failed']}`,
      `assertive: ${english['error:server-error']} ${english.retry}`,
      `polite: ${english['status:starting']}`,
      `polite: ${english['status:live']}`,
      `polite: ${english['status:ended']}`,
    ]);
  });
});

const call = {
  type: 'tool_call',
  name: 'web_search',
  parameters: '{}',
  tool_call_id: 'call-1',
  response_required: false,
  tool_type: 'builtin',
} as const satisfies WireServerMessage;
