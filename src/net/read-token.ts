/** Finds the token in what a token endpoint or `getToken` answered, and says clearly when there is none. */
import { EviError } from '../evi-error.js';

/** Tokens travel in a query: visible ASCII without the brackets and quotes of markup and JSON. */
const tokenForm = /^[^\s<>{}"]+$/;

/**
 * @param body `{"accessToken": …}`, Hume's own `{"access_token": …}`, or the bare token
 * @param source where it came from, for the error's message
 * @throws EviError `token-invalid`
 */
export function readToken(body: string, contentType: string, source: string): string {
  const text = body.trim();
  const token = contentType.includes('json') || text.startsWith('{') ? fromJson(text) : text;
  if (typeof token === 'string' && tokenForm.test(token)) return token;
  throw new EviError(
    'token-invalid',
    `${source} answered ${described(text, contentType)} where a token was expected: ` +
      `answer {"accessToken": "…", "expiresIn": 1800} or the bare token as text/plain.`,
  );
}

function fromJson(text: string): unknown {
  try {
    const answer = JSON.parse(text) as { accessToken?: unknown; access_token?: unknown } | null;
    return answer?.accessToken ?? answer?.access_token;
  } catch {
    return undefined;
  }
}

function described(text: string, contentType: string): string {
  if (text === '') return 'nothing';
  if (text.startsWith('<')) return 'an HTML page';
  return contentType.includes('json') || text.startsWith('{')
    ? 'JSON without an accessToken'
    : 'something else';
}
