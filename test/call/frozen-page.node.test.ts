import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { findHeard } from './heard.js';
import { startSite, widget, type Answer, type Site } from './site.js';
import { cut, noise } from './speech.js';
import { visit, type Visitor } from './visitor.js';

/** For so long the page stands still: two seconds of the microphone's frames. */
const frozenFrames = 100;
/** How far the voice is sent ahead of what is heard: less than the freeze, more than a busy machine is ever late. */
const aheadFrames = 60;
/** The longest the voice may be silent in the middle of a sentence. */
const longestGapSamples = 30 * 48;

/** A script of the page's that computes for seconds, or waits for something, keeps every other from running. */
describe('on a page that freezes in the middle of a call', () => {
  const evi = createScriptedEvi();
  let site: Site;
  let visitor: Visitor;
  let chat: ScriptedChat;
  let askedToHold: () => void;
  let thaw: () => void;

  afterEach(async () => {
    await visitor.browser.close();
    await site.close();
  });

  const hold: Answer = (_request, response) => {
    thaw = () => response.end();
    askedToHold();
  };

  async function call(): Promise<void> {
    site = await startSite({ onUpgrade: evi.onUpgrade, body: widget(), paths: { '/hold': hold } });
    visitor = await visit(site);
    await visitor.page.evaluate(() => void document.querySelector('hume-evi-widget')!.connect());
    chat = await evi.nextChat();
    chat.sendMetadata();
    await hears(1);
  }

  /** The server has received so many more frames of the microphone. */
  async function hears(count: number): Promise<void> {
    const before = chat.frames().length;
    await chat.receives(({ frames }) => frames().length >= before + count);
  }

  const plays = (isPlaying: boolean) =>
    visitor.page.waitForFunction(
      (wanted) => document.querySelector('hume-evi-widget')!.isPlaying === wanted,
      {},
      isPlaying,
    );

  /** The page waits for an answer and lets nothing else run, until all this has come to pass. */
  async function freezeWhile(happens: () => Promise<void>): Promise<void> {
    const asked = new Promise<void>((resolve) => (askedToHold = resolve));
    const frozen = visitor.page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/hold', false);
      request.send();
    });
    await asked;
    await happens();
    thaw();
    await frozen;
  }

  const heard = () => visitor.page.evaluate(() => window.listeningIn.heard().samples);

  it('the visitor is heard, and hears the voice without a gap', async () => {
    await call();
    const voice = noise((frozenFrames + aheadFrames) * 960, 1);
    // As fast as it is spoken, from then on.
    const chunks = cut(voice, 960);
    const send = (index: number) => chat.sendAudio('a', index, chunks[index]!);
    for (let index = 0; index < aheadFrames; index += 1) send(index);
    await plays(true);
    await freezeWhile(async () => {
      for (let index = aheadFrames; index < chunks.length; index += 1) {
        await hears(1);
        send(index);
      }
    });
    chat.send({ type: 'assistant_end' });
    await plays(false);
    assert.ok(longestSilence(await heard()) <= longestGapSamples);
  });

  it('the voice falls silent when it is interrupted', async () => {
    await call();
    const voice = noise(480_000, 2);
    chat.sendAudio('a', 0, voice);
    await plays(true);
    const before = await visitor.page.evaluate(() => window.listeningIn.recordedSamples());
    await freezeWhile(async () => {
      chat.send({ type: 'user_interruption', time: 0 });
      await hears(frozenFrames);
    });
    await plays(false);
    const [utterance] = findHeard(await heard(), [{ id: 'a', text: '', samples: voice }]);
    assert.ok(utterance);
    const afterFreeze = utterance.start + utterance.length - before;
    assert.ok(afterFreeze < (frozenFrames / 2) * 960, `${afterFreeze} samples were heard on the frozen page`);
  });
});

/** In samples, of the silences that have sound on either side. */
function longestSilence(samples: readonly number[]): number {
  let longest = 0;
  let lastSound = samples.findIndex((sample) => sample !== 0);
  assert.ok(lastSound >= 0, 'nothing was heard');
  for (let index = lastSound; index < samples.length; index += 1) {
    if (samples[index] === 0) continue;
    longest = Math.max(longest, index - lastSound - 1);
    lastSound = index;
  }
  return longest;
}
