/**
 * Base64, the form sound takes inside a JSON message. Synchronous and pure, so that it runs on any thread that has
 * `atob`; it must stay linear in the length of its input.
 */

/** As many arguments as every engine's call stack takes. */
const charactersAtOnce = 8192;

export function encodeBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += charactersAtOnce) {
    characters += String.fromCharCode(...bytes.subarray(start, start + charactersAtOnce));
  }
  return btoa(characters);
}

/** Throws the browser's `InvalidCharacterError` when this is not base64. */
export function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
