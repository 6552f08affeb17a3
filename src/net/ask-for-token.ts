/** Asks a page's own `getToken` for a token, with the same limits and the same errors as a token endpoint. */
import { EviError } from '../evi-error.js';
import { startDeadline } from './deadline.js';
import { readToken } from './read-token.js';
import type { Token } from './token.js';

/** @throws EviError `token-unreachable` or `token-invalid`, or what `getToken` threw if that is an EviError */
export async function askForToken(
  getToken: () => string | Promise<string>,
  signal: AbortSignal,
  timeoutMs = 10_000,
): Promise<Token> {
  const deadline = startDeadline(timeoutMs, signal);
  try {
    const answer: unknown = await Promise.race([getToken(), aborted(deadline.signal)]);
    return readToken(typeof answer === 'string' ? answer : '', 'text/plain', 'getToken');
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof EviError) throw cause;
    const problem = deadline.hasPassed()
      ? `gave no token in ${timeoutMs / 1000} s`
      : `failed: ${String(cause)}`;
    throw new EviError('token-unreachable', `getToken ${problem}.`, { cause });
  } finally {
    deadline.clear();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
