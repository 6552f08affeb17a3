/**
 * Asks the site's token endpoint for a token, once a connection. It must never let the browser cache one, and never
 * put one into an error's message.
 */
import { EviError } from '../evi-error.js';
import { watchPolicy } from './blocked-by-policy.js';
import { startDeadline } from './deadline.js';
import { readToken } from './read-token.js';
import type { Token } from './token.js';
import { unreachable } from './unreachable.js';

/**
 * One retry on a network failure or a 5xx answer; all within `timeoutMs`.
 * @throws EviError `token-unreachable`, `token-denied` (401, 403), `token-busy` (429) or `token-invalid`; when `signal`
 *   aborts, its reason
 */
export async function fetchToken(url: string, signal: AbortSignal, timeoutMs = 10_000): Promise<Token> {
  const deadline = startDeadline(timeoutMs, signal);
  const policy = watchPolicy(url);
  const request = () => fetch(url, { cache: 'no-store', signal: deadline.signal });
  try {
    let response = await request().catch(request);
    if (response.status >= 500) response = await request();
    refuseUnlessGood(response, url);
    const token = readToken(await response.text(), response.headers.get('content-type') ?? '', url);
    // From another origin, only where the endpoint exposes it.
    const age = response.headers.get('age');
    return age === null ? token : { ...token, cachedMs: Number(age) * 1000 };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof EviError) throw cause;
    const endpoint = `The token endpoint ${url}`;
    const advice = 'check token-url, and CORS if it is on another origin';
    throw deadline.hasPassed()
      ? new EviError('token-unreachable', `${endpoint} did not answer in ${timeoutMs / 1000} s.`, { cause })
      : await unreachable('token-unreachable', `${endpoint} could not be reached`, policy, advice, cause);
  } finally {
    deadline.clear();
    policy.end();
  }
}

function refuseUnlessGood({ ok, status }: Response, url: string): void {
  if (ok) return;
  const answer = `The token endpoint ${url} answered ${status}`;
  if (status === 401 || status === 403) {
    throw new EviError(
      'token-denied',
      `${answer}: this visitor may not talk; sign them in, or let the endpoint allow it.`,
    );
  }
  if (status === 429) throw new EviError('token-busy', `${answer}: too many requests, try again later.`);
  throw new EviError('token-unreachable', `${answer}: check token-url and the endpoint's log.`);
}
