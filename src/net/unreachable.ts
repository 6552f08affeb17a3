/** Why nothing answered at an address, as far as the browser tells. */
import { EviError, type EviErrorCode } from '../evi-error.js';
import type { PolicyWatch } from './blocked-by-policy.js';

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
  if (await policy.wasBlocked()) {
    const why = "the page's Content-Security-Policy forbids it: add its origin to connect-src";
    return new EviError(code, `${problem}: ${why}.`, { cause, detail: 'blocked-by-page' });
  }
  if (!navigator.onLine) {
    return new EviError(code, `${problem}: the device is offline.`, { cause, detail: 'offline' });
  }
  return new EviError(code, `${problem}: ${advice}.`, { cause });
}
