/** Every way a call may not come about or end badly, each by its real cause as far as a machine without a visitor has it. */
import { reaches, startCall } from '../call/by-hand.js';
import type { ScriptedChat } from '../call/scripted-evi.js';
import { answerStatus } from '../call/site.js';
import type { EviErrorCode } from '../../src/evi-error.js';
import { appears } from './appears.js';
import { callWithDialogue } from './dialogue.js';
import type { Conditions, Scene, Stage } from './stage.js';

const withVisitorsDecision = { without: ['--use-fake-ui-for-media-stream'] };

/** A call that is not had. */
const callThatFails = (code: EviErrorCode, conditions: Conditions, prepare?: Scene['act']): Scene => ({
  ...conditions,
  async act(stage) {
    await prepare?.(stage);
    await startCall(stage.page);
    await failsWith(stage, code);
  },
});

/** A call that breaks off in the middle. */
const callThatBreaks = (code: EviErrorCode, breakOff: (chat: ScriptedChat) => void): Scene => ({
  async act(stage) {
    const { page } = stage;
    await page.$eval('hume-evi-widget', (element) => (element.reconnect = { tries: 0 }));
    const chat = await callWithDialogue(stage);
    breakOff(chat);
    await failsWith(stage, code);
  },
});

const refuseUpgrade = (status: number): Conditions => ({
  onUpgrade: (_request, socket) => socket.end(`HTTP/1.1 ${status} \r\n\r\n`),
  otherwise: answerStatus(status),
});

const leave = (chat: ScriptedChat, code: string, slug: string) => {
  chat.send({ type: 'error', code, slug, message: 'The call is over.' });
  chat.close(1000);
};

export const failureScenes = {
  'insecure-context': callThatFails('insecure-context', { host: 'shop.test' }),
  'unsupported-browser': callThatFails('unsupported-browser', {}, async ({ page }) => {
    // What an old browser lacks.
    await page.evaluate(() => Reflect.deleteProperty(window, 'AudioWorkletNode'));
  }),
  'mic-denied': callThatFails('mic-denied', withVisitorsDecision, ({ decide }) => decide('denied')),
  'mic-blocked-by-page': callThatFails('mic-blocked-by-page', {
    headers: { 'permissions-policy': 'microphone=()' },
  }),
  'mic-missing': callThatFails('mic-missing', { without: ['--use-fake-device-for-media-stream'] }),
  'mic-busy': callThatFails('mic-busy', {}, async ({ page }) => {
    // A second program cannot be had here: what the browser says then is said in its place.
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Could not start audio source', 'NotReadableError'));
    });
  }),
  'mic-lost': {
    ...withVisitorsDecision,
    async act(stage) {
      await stage.decide('granted');
      await callWithDialogue(stage);
      await stage.decide('denied');
      await failsWith(stage, 'mic-lost');
      await reaches(stage.page, 'failed');
    },
  },
  'audio-blocked': callThatFails('audio-blocked', {}, async ({ page }) => {
    // Everything a driven browser does counts as the visitor's own click: the refusal is said in its place.
    await page.evaluate(() => {
      AudioContext.prototype.resume = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
  }),
  'worklet-failed': callThatFails('worklet-failed', {
    headers: { 'content-security-policy': "script-src 'self'" },
    paths: { '/dist/audio-worklets.js': answerStatus(404) },
  }),
  'token-unreachable': callThatFails('token-unreachable', { token: answerStatus(500) }),
  'token-denied': callThatFails('token-denied', { token: answerStatus(401) }),
  'token-busy': callThatFails('token-busy', { token: answerStatus(429) }),
  'token-invalid': callThatFails('token-invalid', { token: answerStatus(200) }),
  'socket-refused': callThatFails('socket-refused', refuseUpgrade(503)),
  'socket-lost': callThatBreaks('socket-lost', (chat) => chat.cut()),
  'server-error': callThatBreaks('server-error', (chat) => chat.close(1011)),
  inactivity: callThatBreaks('inactivity', (chat) => leave(chat, 'E0714', 'inactivity_timeout')),
  'max-duration': callThatBreaks('max-duration', (chat) => leave(chat, 'E0715', 'max_duration_timeout')),
} satisfies Record<string, Scene>;

async function failsWith({ page }: Stage, code: EviErrorCode): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('hume-evi-widget')!.error?.code === wanted,
    {},
    code,
  );
  await appears(page, '[part=error]');
}
