/** What is said in the scenes: a question, an answer that goes on as long as anybody looks, and how both sounded. */
import type { Page } from 'puppeteer-core';
import { answeredCall } from '../call/by-hand.js';
import type { ScriptedChat } from '../call/scripted-evi.js';
import { cut, tone } from '../call/speech.js';
import { createEmbeddedEngine } from '../../src/server/index.js';
import type { WireServerMessage } from '../../src/wire.js';
import type { Stage } from './stage.js';

const sampleRate = 48_000;
const answerSeconds = 60;

const engine = createEmbeddedEngine();
const voice = await engine.speak('Good day!', undefined, new AbortController().signal);
/** One voice for both, the same in every picture. */
const models = { prosody: { scores: engine.express(voice) } };

export async function callWithDialogue({ page, evi }: Stage): Promise<ScriptedChat> {
  const chat = await answeredCall(page, evi);
  await converse(page, chat);
  return chat;
}

/** The visitor has asked, the assistant answers. */
export async function converse(page: Page, chat: ScriptedChat): Promise<void> {
  chat.send({ ...visitorWords('Which lamp does not dazzle?'), models });
  chat.send({
    type: 'assistant_message',
    id: 'answer',
    message: {
      role: 'assistant',
      content: 'Dusk, I think: its shade is closed at the top, and no light falls into your eyes.',
    },
    models: {},
    from_text: false,
    is_quick_response: false,
  });
  chat.send({ type: 'assistant_prosody', id: 'answer', models });
  cut(tone(answerSeconds * sampleRate, 180), sampleRate).forEach((chunk, index) =>
    chat.sendAudio('answer', index, chunk),
  );
  await showsMessages(page, 2);
}

/** More is said than the panel has room for. */
export async function goOn(page: Page, chat: ScriptedChat): Promise<void> {
  const turns = 12;
  for (let turn = 0; turn < turns; turn++) {
    chat.send(
      visitorWords(
        turn % 2 === 0 ? 'And is there a smaller one?' : 'How much is it, and when can it be here?',
      ),
    );
  }
  await showsMessages(page, 2 + turns);
}

export function interimWords(content: string): WireServerMessage {
  return { ...visitorWords(content), interim: true };
}

export async function showsMessages(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { shadowRoot } = document.querySelector('hume-evi-widget')!;
      return shadowRoot!.querySelectorAll('[part~=message]').length === wanted;
    },
    {},
    count,
  );
}

export function visitorWords(content: string) {
  return {
    type: 'user_message',
    message: { role: 'user', content },
    models: {},
    time: { begin: 0, end: 2400 },
    from_text: false,
    interim: false,
  } as const satisfies WireServerMessage;
}
