/** When a lost connection is taken up again, and after how long. Pure: whoever asks does the waiting. */
import type { EviErrorCode } from '../evi-error.js';

export interface ReconnectOptions {
  /** How often it is tried before the call is given up; 0 for never. @default 8 */
  tries: number;
  /** The longest wait before the first try; it doubles with every other one. @default 500 */
  baseDelayMs: number;
  /** The longest wait before any try. @default 10_000 */
  maxDelayMs: number;
}

export const defaultReconnect: ReconnectOptions = { tries: 8, baseDelayMs: 500, maxDelayMs: 10_000 };

/** What may be better in a moment. A refused token, a policy and a time-out will not be. */
const passing: readonly EviErrorCode[] = ['socket-lost', 'socket-refused', 'token-unreachable', 'token-busy'];

export function mayPass(code: EviErrorCode): boolean {
  return passing.includes(code);
}

/**
 * Backoff with full jitter: anything up to a bound that doubles, so that the callers of a server that comes back do not
 * all come at once (M. Brooker, "Exponential Backoff And Jitter", 2015).
 * @param tried how many tries there have been
 * @param chance 0…1
 */
export function retryDelayMs(tried: number, chance: number, options: ReconnectOptions): number {
  return chance * Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** tried);
}
