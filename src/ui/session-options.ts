/**
 * What a call needs to know of the element's properties, read anew for every call. It must not change them, and it
 * knows nothing of the face.
 */
import type { SessionOptions } from '../headless.js';
import type { EviProperties } from './properties.js';

const sameNamed = [
  'tokenUrl',
  'getToken',
  'configId',
  'configVersion',
  'socketUrl',
  'voiceId',
  'eventLimit',
  'customSessionId',
  'resumedChatGroupId',
  'sessionSettings',
  'variables',
  'mode',
  'volume',
  'audioConstraints',
  'yield',
  'reconnect',
  'limits',
  'workletUrl',
] as const satisfies readonly (keyof EviProperties & keyof SessionOptions)[];

export function sessionOptions(properties: EviProperties): SessionOptions {
  // Every key is present, also when its value is not set: that takes back what an earlier call was given.
  const options = Object.fromEntries(sameNamed.map((name) => [name, properties[name] ?? undefined]));
  return { ...options, interimTranscripts: !properties.withoutInterim };
}
