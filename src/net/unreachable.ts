/** Why nothing answered at an address, as far as the browser tells. */
import type { PolicyWatch } from './blocked-by-policy.js';

/** @param advice what to do when the browser knows no more than that it failed */
export async function whyUnreachable(policy: PolicyWatch, advice: string): Promise<string> {
  if (await policy.wasBlocked()) {
    return "the page's Content-Security-Policy forbids it: add its origin to connect-src";
  }
  if (!navigator.onLine) return 'the device is offline';
  return advice;
}
