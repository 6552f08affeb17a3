/** What the microphone gives, in the form the wire takes it. Synchronous and pure; runs on any thread. */
import { encodeBase64 } from './base64.js';

/** @returns base64 of the samples' little-endian bytes, which is the order of every platform a browser runs on */
export function encodeAudio(samples: Int16Array): string {
  return encodeBase64(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
}
