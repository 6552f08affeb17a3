/** Finds the token in what a token endpoint or `getToken` answered, and says clearly when there is none. */
import { EviError } from '../evi-error.js';
import type { Token } from './token.js';

interface Answer {
  token: unknown;
  /** Seconds. */
  expiresIn?: unknown;
}

/** Tokens travel in a query: visible ASCII without the brackets and quotes of markup and JSON. */
const tokenForm = /^[^\s<>{}"]+$/;

/**
 * @param body `{"accessToken": …}`, Hume's own `{"access_token": …}`, or the bare token
 * @param source where it came from, for the error's message
 * @throws EviError `token-invalid`
 */
export function readToken(body: string, contentType: string, source: string): Token {
  const text = body.trim();
  const isJson = contentType.includes('json') || text.startsWith('{');
  const { token, expiresIn }: Answer = isJson ? fromJson(text) : { token: text };
  if (typeof token === 'string' && tokenForm.test(token)) {
    const isTold = typeof expiresIn === 'number';
    return { accessToken: token, receivedAt: Date.now(), ...(isTold && { lifetimeMs: expiresIn * 1000 }) };
  }
  throw new EviError(
    'token-invalid',
    `${source} answered ${described(text, contentType)} where a token was expected: ` +
      `answer {"accessToken": "…", "expiresIn": 1800} or the bare token as text/plain.`,
  );
}

function fromJson(text: string): Answer {
  try {
    const answer = JSON.parse(text) as Record<string, unknown> | null;
    return {
      token: answer?.accessToken ?? answer?.access_token,
      expiresIn: answer?.expiresIn ?? answer?.expires_in,
    };
  } catch {
    return { token: undefined };
  }
}

function described(text: string, contentType: string): string {
  if (text === '') return 'nothing';
  if (text.startsWith('<')) return 'an HTML page';
  return contentType.includes('json') || text.startsWith('{')
    ? 'JSON without an accessToken'
    : 'something else';
}
