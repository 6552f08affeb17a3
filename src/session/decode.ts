/**
 * One frame of the socket → one typed message. It never throws: whatever a server sends, the call goes on. Fields that
 * older servers leave out are filled in, `null` counts as absent, and what cannot be read is named for the report.
 */
import type { ServerMessage } from '../wire.js';
import { camelCased } from './casing.js';

/** Why a frame was passed over. */
export type UnreadableKind = 'binary' | 'not-json' | 'unknown-type' | 'incomplete' | 'not-audio';

export interface Unreadable {
  type: 'unreadable';
  kind: UnreadableKind;
  detail: string;
}

interface Shape {
  /** Without these, of these types, the message says nothing. */
  required?: Record<string, 'string' | 'object'>;
  /** What an absent field means. */
  defaults?: Record<string, unknown>;
}

const shapes: Record<ServerMessage['type'], Shape> = {
  chat_metadata: { required: { chatId: 'string', chatGroupId: 'string' } },
  user_message: {
    required: { message: 'object' },
    defaults: { models: {}, time: { begin: 0, end: 0 }, fromText: false, interim: false },
  },
  assistant_message: {
    required: { message: 'object' },
    defaults: { models: {}, fromText: false, isQuickResponse: false },
  },
  assistant_prosody: { defaults: { models: {} } },
  assistant_end: {},
  audio_output: { required: { id: 'string', data: 'string' } },
  user_interruption: {},
  tool_call: {
    required: { name: 'string', parameters: 'string', toolCallId: 'string' },
    defaults: { responseRequired: true, toolType: 'function' },
  },
  tool_response: { required: { toolCallId: 'string' }, defaults: { content: '' } },
  tool_error: { required: { toolCallId: 'string' }, defaults: { error: '' } },
  session_settings: {},
  error: { defaults: { code: '', slug: '', message: '' } },
};

/** @param data what the socket's `message` event carried */
export function decode(data: unknown): ServerMessage | Unreadable {
  if (typeof data !== 'string') return unreadable('binary', 'a binary frame');
  let wire: unknown;
  try {
    wire = JSON.parse(data, (_key, value: unknown) => (value === null ? undefined : value));
  } catch {
    return unreadable('not-json', `“${data.slice(0, 80)}”`);
  }
  const type = typeof wire === 'object' && wire !== null && 'type' in wire ? wire.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) {
    return unreadable('unknown-type', `a message of type ${JSON.stringify(type)}`);
  }
  const { required = {}, defaults = {} } = shapes[type as ServerMessage['type']];
  const fields = camelCased(wire) as Record<string, unknown>;
  const missing = Object.keys(required).find((name) => typeof fields[name] !== required[name]);
  if (missing !== undefined) return unreadable('incomplete', `a ${type} without a good “${missing}”`);
  return { ...defaults, ...fields } as unknown as ServerMessage;
}

export function unreadable(kind: UnreadableKind, detail: string): Unreadable {
  return { type: 'unreadable', kind, detail };
}
