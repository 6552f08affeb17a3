/**
 * A message → the text that goes over the socket. It must never add a key that was not given: strict servers refuse
 * messages with more than they expect.
 */
import type { ClientMessage } from '../wire.js';
import { snakeCased } from './casing.js';

export function encode(message: ClientMessage): string {
  return JSON.stringify(snakeCased(message));
}

/** EVI's own limit for one message. */
const maxMessageBytes = 16 * 1024 * 1024;

export function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > maxMessageBytes;
}

/** Fifty of these leave every second, so they are put together by hand. Base64 needs no escaping. */
export function encodeAudioInput(base64: string): string {
  return `{"type":"audio_input","data":"${base64}"}`;
}
