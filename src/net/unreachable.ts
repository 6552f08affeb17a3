/** Why nothing answered at an address, as far as the browser tells. */
import { EviError, type EviErrorCode } from '../evi-error.js';
import type { PolicyWatch } from './blocked-by-policy.js';

const knownReasons = {
  'blocked-by-page': "the page's Content-Security-Policy forbids it: add its origin to connect-src",
  offline: 'the device is offline',
};

/**
 * @param problem what could not be reached, the beginning of the sentence
 * @param advice what to do when the browser knows no more than that it failed
 */
export async function unreachable(
  code: EviErrorCode,
  problem: string,
  policy: PolicyWatch,
  advice: string,
  cause?: unknown,
): Promise<EviError> {
  const detail = (await policy.wasBlocked()) ? 'blocked-by-page' : navigator.onLine ? undefined : 'offline';
  const why = detail === undefined ? advice : knownReasons[detail];
  return new EviError(code, `${problem}: ${why}.`, { cause, ...(detail && { detail }) });
}
