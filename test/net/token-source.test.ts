import { aTimeout, expect } from '@open-wc/testing';
import { createTokenSource } from '../../src/net/index.js';

const never = new AbortController().signal;
const realNow = Date.now;

/** Hands out `token-1`, `token-2`, … */
function counting() {
  let count = 0;
  return { getToken: () => `token-${++count}`, count: () => count };
}

describe('the tokens of a session', () => {
  afterEach(() => {
    Date.now = realNow;
  });

  it('are asked for anew for every connection', async () => {
    const tokens = createTokenSource();
    const { getToken } = counting();
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-1');
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-2');
  });

  it('serve one connection when they were asked for ahead', async () => {
    const tokens = createTokenSource();
    const { getToken, count } = counting();
    tokens.prepare({ getToken });
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-1');
    expect(count()).to.equal(1);
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-2');
  });

  it('are asked for ahead once, until that one has waited for too long', async () => {
    const tokens = createTokenSource();
    const { getToken, count } = counting();
    tokens.prepare({ getToken });
    tokens.prepare({ getToken });
    expect(count()).to.equal(1);
    Date.now = () => realNow() + 60_001;
    tokens.prepare({ getToken });
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-2');
  });

  it('are not used when they have waited for more than a minute', async () => {
    const tokens = createTokenSource();
    const { getToken } = counting();
    tokens.prepare({ getToken });
    Date.now = () => realNow() + 60_001;
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('token-2');
  });

  it('are not used when another source was named meanwhile', async () => {
    const tokens = createTokenSource();
    tokens.prepare(counting());
    const other = { getToken: () => 'other' };
    expect((await tokens.next(other, never)).accessToken).to.equal('other');
  });

  it('are asked for again when none could be had ahead', async () => {
    const tokens = createTokenSource();
    let isUp = false;
    const getToken = () => (isUp ? 'at-last' : Promise.reject(new Error('down')));
    tokens.prepare({ getToken });
    await aTimeout(0);
    isUp = true;
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('at-last');
  });

  it('are asked for once when the one asked for ahead is still awaited, though it cannot be had', async () => {
    const tokens = createTokenSource();
    let count = 0;
    let fail: (cause: Error) => void;
    const getToken = () => {
      count += 1;
      return new Promise<string>((_resolve, reject) => (fail = reject));
    };
    tokens.prepare({ getToken });
    const refusal = tokens.next({ getToken }, never).catch((error: unknown) => error);
    fail!(new Error('down'));
    expect(await refusal).to.include({ code: 'token-unreachable' });
    expect(count).to.equal(1);
  });

  it('cannot be had when nobody said from where', async () => {
    const refusal: unknown = await createTokenSource()
      .next({}, never)
      .catch((error: unknown) => error);
    expect(refusal).to.include({ code: 'token-unreachable' });
  });
});
