/** A call as it goes well, from the first look to the end: each scene plays the ones before it as far as it needs them. */
import { answer, answeredCall, press, reaches, startCall } from '../call/by-hand.js';
import { askForMicrophone } from '../call/permission-prompt.js';
import { appears } from './appears.js';
import { callWithDialogue, converse, goOn, interimWords, showsMessages, visitorWords } from './dialogue.js';
import type { Scene, Stage } from './stage.js';

const click = (page: Stage['page'], part: string) =>
  page.locator(`hume-evi-widget >>> [part=${part}]`).click();

export const callScenes = {
  closed: {
    act: ({ page }) => appears(page, '[part=launcher]'),
  },
  'closed-label': {
    attributes: 'label="Ask us"',
    act: ({ page }) => appears(page, '[part=launcher]'),
  },
  idle: { act: ({ page }) => press(page, 'openPanel') },
  'idle-text': { attributes: 'mode="text"', act: ({ page }) => press(page, 'openPanel') },
  consent: {
    attributes: 'require-consent',
    async act({ page }) {
      await press(page, 'openPanel');
      await appears(page, '[part=agree]');
    },
  },
  settings: {
    async act({ page }) {
      await press(page, 'openPanel');
      await click(page, 'settings');
      await appears(page, '[part=settings-panel] select');
    },
  },
  starting: {
    async act({ page, evi }) {
      await startCall(page);
      await evi.nextChat();
    },
  },
  asking: {
    async act({ page }) {
      await askForMicrophone(page);
      await startCall(page);
      await appears(page, '[part=microphone-prompt]');
    },
  },
  live: {
    async act({ page, evi }) {
      await answeredCall(page, evi);
    },
  },
  interim: {
    async act({ page, evi }) {
      const chat = await answeredCall(page, evi);
      chat.send(interimWords('I am looking for'));
      await showsMessages(page, 1);
    },
  },
  thinking: {
    async act({ page, evi }) {
      const chat = await answeredCall(page, evi);
      chat.send(visitorWords('Which lamp does not dazzle?'));
      await appears(page, '[part~=visualizer-thinking]');
    },
  },
  speaking: {
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    },
  },
  interrupted: {
    async act(stage) {
      const { page } = stage;
      const chat = await callWithDialogue(stage);
      await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
      chat.send({ type: 'user_interruption', time: Date.now() });
      await appears(page, 's');
    },
  },
  'scrolled-up': {
    async act(stage) {
      const { page } = stage;
      await goOn(page, await callWithDialogue(stage));
      await page.$eval('hume-evi-widget >>> [part=transcript]', (transcript) => {
        transcript.scrollTop = 0;
      });
      await appears(page, '[part=newest]');
    },
  },
  muted: {
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      await click(page, 'mute');
      await page.waitForSelector('hume-evi-widget[muted]');
    },
  },
  paused: {
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      await click(page, 'pause');
      await appears(page, '[part=pause][aria-pressed=true]');
    },
  },
  'closed-in-call': {
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      await click(page, 'close');
      await page.waitForSelector('hume-evi-widget:not([open])');
    },
  },
  reconnecting: {
    async act(stage) {
      const { page, evi } = stage;
      const chat = await callWithDialogue(stage);
      chat.cut();
      await evi.nextChat(); // Which says nothing.
      await reaches(page, 'reconnecting');
    },
  },
  ended: {
    attributes: 'with-rating',
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      await press(page, 'endCall');
      await reaches(page, 'ended');
    },
  },
  side: {
    attributes: 'layout="side"',
    async act(stage) {
      await callWithDialogue(stage);
    },
  },
  inline: {
    attributes: 'layout="inline"',
    async act({ page, evi }) {
      await press(page, 'startCall');
      await converse(page, await answer(page, evi));
    },
  },
} satisfies Record<string, Scene>;
