import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { EviErrorCode } from '../../src/evi-error.js';
import type { SessionStatus } from '../../src/session/index.js';
import { answeredCall, assertRetries, assertTells, reaches, records, startCall } from './by-hand.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { answerStatus, startSite, widget, type Answer, type SiteOptions } from './site.js';
import { cut, noise } from './speech.js';
import { shareBrowser } from './share-browser.js';

type Upgrade = NonNullable<SiteOptions['onUpgrade']>;

/** What answers an upgrade with this status, and a plain GET as well. */
const refuseWith = (status: number) => ({
  upgrade: ((_request, socket) => socket.end(`HTTP/1.1 ${status} \r\n\r\n`)) satisfies Upgrade,
  otherwise: answerStatus(status),
});

const refusals: { service: string; upgrade: Upgrade; otherwise?: Answer; code: EviErrorCode }[] = [
  { service: 'is overloaded', ...refuseWith(503), code: 'socket-refused' },
  { service: 'does not take the token', ...refuseWith(401), code: 'token-invalid' },
  { service: 'hangs up', upgrade: (_request, socket) => socket.destroy(), code: 'socket-refused' },
  { service: 'never answers', upgrade: () => undefined, code: 'socket-refused' },
];

/** Before it has said anything. */
const falseStarts: { service: string; act(chat: ScriptedChat): void }[] = [
  { service: 'takes the call and ends it at once', act: (chat) => chat.close(1000) },
  { service: 'takes the call and is gone', act: (chat) => chat.cut() },
  { service: 'takes the call and stays silent', act: () => undefined },
];

const breaks: {
  service: string;
  act(chat: ScriptedChat): void;
  code: EviErrorCode;
  status: SessionStatus;
}[] = [
  { service: 'is cut off', act: (chat) => chat.cut(), code: 'socket-lost', status: 'failed' },
  { service: 'breaks down', act: (chat) => chat.close(1011), code: 'server-error', status: 'failed' },
  {
    service: 'says that it was quiet too long and ends the call',
    act(chat) {
      chat.send({ type: 'error', code: 'E0714', slug: 'inactivity_timeout', message: 'Nobody spoke.' });
      chat.close(1000);
    },
    code: 'inactivity',
    status: 'ended',
  },
];

describe('a visitor whose voice service', () => {
  const evi = createScriptedEvi();
  const visit = shareBrowser();
  let upgrade: Upgrade;
  let otherwise = answerStatus(404);
  let page: Page;

  /** A page and a voice service on one address. */
  async function visitOneSite(): Promise<void> {
    ({ page } = await visit({
      onUpgrade: (...exchange) => upgrade(...exchange),
      otherwise: (...exchange) => otherwise(...exchange),
    }));
  }

  /** A page whose voice service is elsewhere. */
  async function visitShop(serviceOrigin: string): Promise<void> {
    const socketUrl = `${serviceOrigin.replace('http', 'ws')}/v0/evi/chat`;
    ({ page } = await visit({ body: widget(`socket-url="${socketUrl}"`) }));
  }

  for (const refusal of refusals) {
    it(`${refusal.service} when called is told so, and gets through on another try`, async () => {
      ({ upgrade, otherwise = answerStatus(426) } = refusal);
      await visitOneSite();
      await startCall(page);
      await assertTells(page, refusal.code);
      upgrade = evi.onUpgrade;
      await assertRetries(page, evi);
    });
  }

  it('is not there at all is told so, and gets through once it is back', async (t) => {
    const { origin, close } = await startSite({});
    await close();
    await visitShop(origin);
    await startCall(page);
    await assertTells(page, 'socket-refused');
    const back = await startSite({ onUpgrade: evi.onUpgrade, port: Number(new URL(origin).port) });
    t.after(back.close);
    await assertRetries(page, evi);
  });

  it('is elsewhere and does not take the token is told so', async (t) => {
    const { upgrade: onUpgrade, otherwise: plain } = refuseWith(401);
    const headers = { 'access-control-allow-origin': '*' };
    const service = await startSite({ onUpgrade, otherwise: plain, headers });
    t.after(service.close);
    await visitShop(service.origin);
    await startCall(page);
    await assertTells(page, 'token-invalid');
  });

  for (const { service, act } of falseStarts) {
    it(`${service} is told so, and gets through on another try`, async () => {
      upgrade = evi.onUpgrade;
      await visitOneSite();
      await startCall(page);
      const chat = await evi.nextChat();
      await records(page);
      act(chat);
      await assertTells(page, 'socket-refused');
      await assertRetries(page, evi);
    });
  }

  for (const { service, act, code, status } of breaks) {
    it(`${service} in the middle of an answer is told so, and gets through on another try`, async () => {
      upgrade = evi.onUpgrade;
      await visitOneSite();
      // What is tried without the visitor is another story, told in reconnection.node.test.ts.
      await page.$eval('hume-evi-widget', (element) => (element.reconnect = { tries: 0 }));
      const chat = await answeredCall(page, evi);
      await records(page);
      cut(noise(96_000, 1), 9600).forEach((chunk, index) => chat.sendAudio('answer', index, chunk));
      await page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
      act(chat);
      await reaches(page, status);
      await assertTells(page, code);
      await assertRetries(page, evi);
    });
  }
});
