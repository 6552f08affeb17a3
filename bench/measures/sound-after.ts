/** How long the assistant is still heard after an instant at which it should have fallen silent. */
import { lastLoud } from '../listening.js';
import type { Recording } from '../recording.js';

/** @returns milliseconds to its last sample; less than none when it was silent before */
export function soundAfterMs({ samples, atMs }: Recording, instantMs: number): number {
  const last = lastLoud(samples);
  if (last === undefined) throw new Error('The assistant was not heard at all.');
  return atMs(last) - instantMs;
}
