import { expect } from '@open-wc/testing';
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

  it('are not used when they have waited for more than a minute', async () => {
    const tokens = createTokenSource();
    const { getToken } = counting();
    tokens.prepare({ getToken });
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
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
    isUp = true;
    expect((await tokens.next({ getToken }, never)).accessToken).to.equal('at-last');
  });

  it('cannot be had when nobody said from where', async () => {
    const refusal: unknown = await createTokenSource()
      .next({}, never)
      .catch((error: unknown) => error);
    expect(refusal).to.include({ code: 'token-unreachable' });
  });
});
