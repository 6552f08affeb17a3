/**
 * A browser is not told the HTTP status by which a handshake was refused. A plain GET of the same address is, where the
 * service allows it (CORS): so a refused token can be told from a refused socket.
 */
import { EviError } from '../evi-error.js';
import type { PolicyWatch } from './blocked-by-policy.js';
import { historyOf, type Token } from './token.js';
import { unreachable } from './unreachable.js';

export async function whyRefused(
  socketUrl: string,
  token: Token,
  policy: PolicyWatch,
  signal: AbortSignal,
): Promise<EviError> {
  const address = socketUrl.replace(/\?.*$/s, '');
  const status = (await policy.wasBlocked())
    ? undefined
    : await statusOf(socketUrl.replace(/^ws/, 'http'), signal);
  if (status === 401 || status === 403) {
    return new EviError(
      'token-invalid',
      `${address} refused the token (${status}), which was ${historyOf(token, Date.now())}.`,
    );
  }
  const advice = 'check socket-url, and that the service is up';
  return status === undefined
    ? unreachable('socket-refused', `${address} could not be reached`, policy, advice)
    : new EviError('socket-refused', `${address} refused the connection (it answers ${status}): ${advice}.`);
}

/** `undefined` when the service lets nobody see, or is not there. */
async function statusOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  return fetch(url, { cache: 'no-store', signal }).then(
    (response) => response.status,
    () => undefined,
  );
}
