import { expect } from '@open-wc/testing';
import { initialState, type SessionListener, type SessionStatus } from '../../../src/session/index.js';
import type { Session } from '../../../src/headless.js';
import { keepScreenOn } from '../../../src/ui/panel/keep-screen-on.js';
import { replaced } from '../../audio/replaced.js';

/** What a browser without a screen cannot give: each lock is asked for and released in plain sight. */
describe('the screen of a phone', () => {
  let locks: { isHeld: boolean }[];
  let restores: (() => void)[];
  let listener: SessionListener;

  beforeEach(() => {
    locks = [];
    const request = () => {
      const lock = { isHeld: true };
      locks.push(lock);
      return Promise.resolve({ release: () => Promise.resolve((lock.isHeld = false)) });
    };
    restores = [replaced(navigator, 'wakeLock', { request })];
    keepScreenOn({ subscribe: (subscriber) => (listener = subscriber) } as Session);
  });

  afterEach(async () => {
    await becomes('ended');
    for (const restore of restores.reverse()) restore();
  });

  async function becomes(status: SessionStatus): Promise<void> {
    listener({ ...initialState, status }, initialState, { type: 'cleared' });
    await new Promise(requestAnimationFrame);
  }

  const isHeld = () => locks.some((lock) => lock.isHeld);

  it('stays on during a call, and may go off when it is over', async () => {
    await becomes('starting');
    expect(isHeld()).to.equal(false);
    await becomes('live');
    expect(isHeld()).to.equal(true);
    await becomes('reconnecting');
    await becomes('live');
    expect(locks).to.have.length(1);
    await becomes('ended');
    expect(isHeld()).to.equal(false);
  });

  it('is kept on again when the visitor comes back to the page, and not after the call', async () => {
    await becomes('live');
    // The browser has let go of it while the page was hidden.
    locks[0]!.isHeld = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise(requestAnimationFrame);
    expect(isHeld()).to.equal(true);
    await becomes('failed');
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise(requestAnimationFrame);
    expect(isHeld()).to.equal(false);
  });

  it('is left alone while the page is hidden', async () => {
    const restoreVisibility = replaced(document, 'visibilityState', 'hidden');
    await becomes('live');
    expect(locks).to.have.length(0);
    restoreVisibility();
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise(requestAnimationFrame);
    expect(isHeld()).to.equal(true);
  });

  it('may go off when the call ends before the lock has come', async () => {
    listener({ ...initialState, status: 'live' }, initialState, { type: 'cleared' });
    await becomes('ended');
    expect(locks).to.have.length(1);
    expect(isHeld()).to.equal(false);
  });

  for (const [why, wakeLock] of [
    ['forbids it', { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
    ['knows no such thing', undefined],
  ] as const) {
    it(`does as it likes where the browser ${why}, and the call goes on`, async () => {
      restores.push(replaced(navigator, 'wakeLock', wakeLock));
      await becomes('live');
      await becomes('ended');
      expect(locks).to.have.length(0);
    });
  }
});
