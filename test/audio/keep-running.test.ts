import { expect } from '@open-wc/testing';
import { keepRunning } from '../../src/audio/keep-running.js';
import { replaced } from './replaced.js';

describe('sound that the browser has stopped during a call', () => {
  let context: AudioContext;
  let leave: () => void;
  let told: string[];
  let restores: (() => void)[];

  beforeEach(async () => {
    context = new AudioContext();
    await new Promise((resolve) => context.addEventListener('statechange', resolve, { once: true }));
    told = [];
    restores = [];
    leave = keepRunning(context, {
      onProblem: ({ code }) => told.push(code),
      onSolved: (code) => told.push(`no ${code}`),
    });
  });

  afterEach(async () => {
    leave();
    for (const restore of restores.reverse()) restore();
    await context.close();
  });

  async function comes(word: string): Promise<void> {
    while (!told.includes(word)) await new Promise(requestAnimationFrame);
  }

  /** As during a phone call. */
  async function stopFor(state: AudioContextState): Promise<{ wasAsked(): boolean; end(): void }> {
    let asked = 0;
    restores.push(
      replaced(window, 'setTimeout', (later: () => void) => {
        queueMicrotask(later);
        return 1;
      }),
    );
    const resumable = replaced(context, 'resume', () => {
      asked += 1;
      return Promise.reject(new DOMException('', 'InvalidStateError'));
    });
    const stated = replaced(context, 'state', state);
    context.dispatchEvent(new Event('statechange'));
    await comes('audio-blocked');
    return {
      wasAsked: () => asked > 0,
      end() {
        resumable();
        stated();
      },
    };
  }

  it('comes back by itself', async () => {
    await context.suspend();
    await comes('no audio-blocked');
    expect(context.state).to.equal('running');
    expect(told).to.deep.equal(['no audio-blocked']);
  });

  for (const [occasion, target] of [
    ['visibilitychange', document],
    ['devicechange', navigator.mediaDevices],
  ] as const) {
    it(`is told when it stays away, and comes back at the next ${occasion}`, async () => {
      const call = await stopFor('suspended');
      expect(call.wasAsked()).to.equal(true);
      call.end();
      leaveSuspended();
      target.dispatchEvent(new Event(occasion));
      await comes('no audio-blocked');
      expect(told).to.deep.equal(['audio-blocked', 'no audio-blocked']);
    });
  }

  /** Without the context noticing: as after an interruption, when the browser says nothing. */
  function leaveSuspended(): void {
    const stated = replaced(context, 'state', 'suspended');
    const resume = context.resume.bind(context);
    restores.push(
      replaced(context, 'resume', () => {
        stated();
        context.dispatchEvent(new Event('statechange'));
        return resume();
      }),
    );
  }

  it('is told once, also when it is interrupted first and suspended then', async () => {
    const call = await stopFor('interrupted');
    call.end();
    await context.suspend();
    await comes('no audio-blocked');
    expect(told).to.deep.equal(['audio-blocked', 'no audio-blocked']);
  });

  it('is left alone while it is interrupted, until the visitor clicks', async () => {
    const call = await stopFor('interrupted');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(call.wasAsked()).to.equal(false);
    document.dispatchEvent(new Event('pointerup'));
    expect(call.wasAsked()).to.equal(true);
    call.end();
    context.dispatchEvent(new Event('statechange'));
    expect(told).to.deep.equal(['audio-blocked', 'no audio-blocked']);
  });

  it('stays away when the call is over', async () => {
    leave();
    await context.suspend();
    document.dispatchEvent(new Event('pointerup'));
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    expect(context.state).to.equal('suspended');
    expect(told).to.deep.equal([]);
  });
});
