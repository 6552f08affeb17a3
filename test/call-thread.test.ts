import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { openCallThread, prepareCallThread, type CallThread } from '../src/call-thread.js';
import type { CallReport } from '../src/session/index.js';

const options = {
  socketUrl: 'wss://localhost:9/chat',
  interimTranscripts: true,
  reconnect: { tries: 0, baseDelayMs: 0, maxDelayMs: 0 },
};

/** A call without a token: the thread is heard to ask for one, and then that the call is over. */
async function failingCall(thread: CallThread): Promise<string[]> {
  const said: string[] = [];
  thread.onmessage = ({ data }: MessageEvent<CallReport>) =>
    said.push(data.type === 'happened' ? data.event.type : data.type);
  thread.postMessage({ type: 'start', options, muted: false });
  await waitUntil(() => said.includes('token-wanted'), 'nobody asks for a token', { timeout: 10_000 });
  const error = {
    id: 1,
    code: 'token-denied',
    message: 'no',
    server: undefined,
    detail: undefined,
    cause: '',
  } as const;
  thread.postMessage({ type: 'no-token', error });
  await waitUntil(() => said.includes('over'));
  thread.close();
  return said;
}

const neverFails = () => expect.fail('the code could not be loaded');

describe('the thread of a call', () => {
  const RealWorker = globalThis.Worker;
  let workers: Worker[] = [];

  beforeEach(() => {
    workers = [];
    globalThis.Worker = class extends RealWorker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        workers.push(this);
      }
    };
  });
  afterEach(() => {
    globalThis.Worker = RealWorker;
  });

  it('is a Worker, which keeps what it was told before it listened', async () => {
    expect(await failingCall(openCallThread(neverFails))).to.deep.equal(['token-wanted', 'over']);
    expect(workers).to.have.length(1);
  });

  it('is another one for every call', async () => {
    await failingCall(openCallThread(neverFails));
    await failingCall(openCallThread(neverFails));
    expect(workers).to.have.length(2);
  });

  it('is the one that was started ahead, for one call', async () => {
    prepareCallThread();
    prepareCallThread();
    expect(workers).to.have.length(1);
    await failingCall(openCallThread(neverFails));
    expect(workers).to.have.length(1);
    await failingCall(openCallThread(neverFails));
    expect(workers).to.have.length(2);
  });

  it('is the page’s own where none could be started ahead', async () => {
    globalThis.Worker = class {
      onerror: (() => void) | null = null;
      terminate = () => undefined;
      constructor() {
        queueMicrotask(() => this.onerror?.());
      }
    } as unknown as typeof Worker;
    prepareCallThread();
    await nextFrame();
    expect(await failingCall(openCallThread(neverFails))).to.deep.equal(['token-wanted', 'over']);
  });

  it('is the page’s own where a Worker may not be made', async () => {
    globalThis.Worker = function () {
      throw new DOMException('The policy forbids it.', 'SecurityError');
    } as unknown as typeof Worker;
    expect(await failingCall(openCallThread(neverFails))).to.deep.equal(['token-wanted', 'over']);
  });

  it('is the page’s own where a Worker never says a word', async () => {
    let isEnded = false;
    globalThis.Worker = class {
      terminate = () => (isEnded = true);
    } as unknown as typeof Worker;
    expect(await failingCall(openCallThread(neverFails))).to.deep.equal(['token-wanted', 'over']);
    expect(isEnded).to.equal(true);
  });
});
