import { expect } from '@open-wc/testing';
import { EviError } from '../../src/evi-error.js';
import { askForToken } from '../../src/net/ask-for-token.js';
import { fetchToken } from '../../src/net/fetch-token.js';
import { historyOf } from '../../src/net/token.js';

const url = 'https://shop.example/api/token';
const never = new AbortController().signal;
const realFetch = globalThis.fetch;

type Answer = Response | Error | 'silence';

/** The endpoint answers one request after the other; the list of requests is what the test looks at. */
function endpointAnswers(...answers: Answer[]): RequestInit[] {
  const requests: RequestInit[] = [];
  globalThis.fetch = (_url, init = {}) => {
    requests.push(init);
    const answer = answers[requests.length - 1] ?? new Error('asked too often');
    if (answer instanceof Response) return Promise.resolve(answer);
    if (answer instanceof Error) return Promise.reject(answer);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    });
  };
  return requests;
}

const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const page = (status = 200) =>
  new Response('<!doctype html><p>Sign in', { status, headers: { 'content-type': 'text/html' } });
const text = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/plain' } });

async function errorOf(token: Promise<unknown>): Promise<EviError> {
  try {
    await token;
  } catch (error) {
    if (error instanceof EviError) return error;
    throw error;
  }
  throw new Error('a token was given');
}

describe('asking a token endpoint', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  for (const [form, answer] of [
    ['camelCase JSON', json({ accessToken: 'tok-1', expiresIn: 1800 })],
    ['the JSON of Hume itself', json({ access_token: 'tok-1', expires_in: 1800 })],
    ['JSON sent as text', text('{"accessToken":"tok-1"}')],
    ['the bare token', text(' tok-1\n')],
  ] as const) {
    it(`takes ${form}`, async () => {
      const requests = endpointAnswers(answer);
      expect((await fetchToken(url, never)).accessToken).to.equal('tok-1');
      expect(requests).to.have.length(1);
      expect(requests[0]).to.have.property('cache', 'no-store');
    });
  }

  for (const [form, answer] of [
    ['camelCase', { accessToken: 'tok', expiresIn: 1800 }],
    ["Hume's own words", { access_token: 'tok', expires_in: 1800 }],
  ] as const) {
    it(`keeps how long the token is good for, told in ${form}, and how long a cache had kept it`, async () => {
      const response = json(answer);
      response.headers.set('age', '40');
      endpointAnswers(response);
      const before = Date.now();
      const { receivedAt, ...token } = await fetchToken(url, never);
      expect(token).to.deep.equal({ accessToken: 'tok', lifetimeMs: 1_800_000, cachedMs: 40_000 });
      expect(receivedAt).to.be.within(before, Date.now());
    });
  }

  for (const [what, code, answers] of [
    ['401', 'token-denied', [text('', 401)]],
    ['403', 'token-denied', [text('', 403)]],
    ['429', 'token-busy', [text('', 429)]],
    ['404', 'token-unreachable', [page(404)]],
    ['500 twice', 'token-unreachable', [text('', 500), text('', 500)]],
    ['no network twice', 'token-unreachable', [new TypeError('offline'), new TypeError('offline')]],
    ['an HTML page', 'token-invalid', [page()]],
    ['nothing', 'token-invalid', [text('')]],
    ['JSON without a token', 'token-invalid', [json({ token: 'x' })]],
    ['JSON null', 'token-invalid', [json(null)]],
    ['broken JSON', 'token-invalid', [text('{"accessToken":')]],
    ['a token that is no string', 'token-invalid', [json({ accessToken: 7 })]],
  ] as const) {
    it(`says ${code} when it answers ${what}`, async () => {
      const requests = endpointAnswers(...answers);
      const error = await errorOf(fetchToken(url, never));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(url);
      expect(requests).to.have.length(answers.length);
    });
  }

  it('tries once more after a network failure, and after a 5xx', async () => {
    endpointAnswers(new TypeError('offline'), json({ accessToken: 'tok' }));
    expect((await fetchToken(url, never)).accessToken).to.equal('tok');
    endpointAnswers(text('', 503), json({ accessToken: 'tok' }));
    expect((await fetchToken(url, never)).accessToken).to.equal('tok');
  });

  it('gives up on an endpoint that never answers', async () => {
    endpointAnswers('silence');
    const error = await errorOf(fetchToken(url, never, 5));
    expect(error.code).to.equal('token-unreachable');
    expect(error.message).to.contain('did not answer');
  });

  it('is over at once when the visitor hangs up', async () => {
    const requests = endpointAnswers('silence');
    const hangUp = new AbortController();
    const token = fetchToken(url, hangUp.signal);
    hangUp.abort();
    const reason: unknown = await token.catch((error: unknown) => error);
    expect(reason).to.equal(hangUp.signal.reason);
    expect(requests[0]?.signal?.aborted).to.equal(true);
  });
});

describe('a refused token', () => {
  const fresh = { accessToken: 'tok', receivedAt: 10_000 };

  for (const [what, token, told] of [
    ['is fresh', fresh, /^1 s old: give out a new one every time/],
    ['has a lifetime', { ...fresh, lifetimeMs: 1_800_000 }, /^1 s old of 1800 s: /],
    [
      'was kept by a cache',
      { ...fresh, cachedMs: 2_400_000 },
      /^2401 s old, 2400 s of them in a cache: .*no-store/,
    ],
  ] as const) {
    it(`that ${what} is told with its age`, () => {
      expect(historyOf(token, 11_000)).to.match(told);
    });
  }
});

describe('asking the page for a token', () => {
  it('takes what getToken gives, at once or later', async () => {
    expect((await askForToken(() => 'tok', never)).accessToken).to.equal('tok');
    expect((await askForToken(() => Promise.resolve('tok'), never)).accessToken).to.equal('tok');
  });

  it('says what went wrong', async () => {
    const failing = await errorOf(askForToken(() => Promise.reject(new Error('signed out')), never));
    expect(failing)
      .to.include({ code: 'token-unreachable' })
      .and.property('message')
      .that.contains('signed out');
    expect((await errorOf(askForToken(() => '', never))).code).to.equal('token-invalid');
    expect((await errorOf(askForToken(() => undefined as unknown as string, never))).code).to.equal(
      'token-invalid',
    );
    const forever = new Promise<string>(() => undefined);
    expect((await errorOf(askForToken(() => forever, never, 5))).code).to.equal('token-unreachable');
  });

  it('hands on an error that the page has named itself', async () => {
    const own = new EviError('token-denied', 'members only');
    expect(await errorOf(askForToken(() => Promise.reject(own), never))).to.equal(own);
  });
});
