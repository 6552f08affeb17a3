/** What becomes of an open socket whose device goes offline: nothing tells it, for minutes, that nobody is there. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { openSocket } from '../../src/net/index.js';
import { installFakeBrowser, type FakeBrowser, type FakeSocket } from '../session/fake-browser.js';

describe('a connection whose device goes offline', () => {
  let browser: FakeBrowser;
  let closes: { code: number; reason: string }[];
  let opened: Awaited<ReturnType<typeof openSocket>>;
  let socket: FakeSocket;

  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    browser = installFakeBrowser();
    closes = [];
    const opening = openSocket(
      'wss://voice.example/chat',
      { accessToken: 'tok', receivedAt: 0 },
      { onMessage: () => undefined, onClose: (code, reason) => closes.push({ code, reason }) },
      new AbortController().signal,
    );
    socket = browser.sockets[0]!;
    socket.opens();
    opened = await opening;
  });
  afterEach(() => {
    browser.restore();
    mock.timers.reset();
  });

  it('is taken for lost after a moment', () => {
    browser.tells('offline');
    mock.timers.tick(2499);
    assert.deepEqual(closes, []);
    mock.timers.tick(1);
    assert.deepEqual(closes, [{ code: 1006, reason: 'the device is offline' }]);
    assert.equal(socket.isOpen, false);
    assert.equal(browser.listeners(), 0);
  });

  it('is kept when the network is back in that moment', () => {
    browser.tells('offline');
    mock.timers.tick(2000);
    browser.tells('online');
    mock.timers.tick(60_000);
    assert.deepEqual(closes, []);
  });

  it('is kept when the other side is heard all the same', () => {
    browser.tells('offline');
    socket.says('{}');
    mock.timers.tick(60_000);
    assert.deepEqual(closes, []);
  });

  it('is told lost once, and not after it was closed', () => {
    browser.tells('offline');
    browser.tells('offline');
    socket.closes(1006);
    mock.timers.tick(60_000);
    assert.deepEqual(closes, [{ code: 1006, reason: '' }]);
  });

  it('tells nothing more once it was closed from this side', () => {
    browser.tells('offline');
    opened.close();
    mock.timers.tick(60_000);
    assert.deepEqual(closes, []);
    assert.equal(browser.listeners(), 0);
  });
});
