/**
 * Everything that happens in the server, as values: the command line prints them, tests look into them. Entries are
 * made where the thing happens and must never change what happens.
 */
import type { WireClientMessage, WireServerMessage } from '../wire.js';
import type { Sound } from './engine.js';

export type LogEntry =
  /** A handshake without a good token. */
  { type: 'refused'; reason: string } | ({ chatId: string } & ChatLogEntry);

export type ChatLogEntry =
  | { type: 'started'; chatGroupId: string }
  | { type: 'ended'; code: number; reason: string }
  | { type: 'received'; message: WireClientMessage }
  /** Sound in the order it came, decoded. */
  | { type: 'sound'; sound: Sound }
  | { type: 'sent'; message: WireServerMessage }
  /** Something went wrong that was not the client's fault, or the socket broke. */
  | { type: 'failed'; error: unknown };

/** A line for a terminal; nothing for what would flood it. */
export function formatLogEntry(entry: LogEntry): string | undefined {
  if (entry.type === 'refused') return `refused a handshake: token ${entry.reason}`;
  const line = describe(entry);
  return line === undefined ? undefined : `${entry.chatId.slice(0, 8)} ${line}`;
}

function describe(entry: ChatLogEntry): string | undefined {
  switch (entry.type) {
    case 'started':
      return `started in chat group ${entry.chatGroupId}`;
    case 'ended':
      return `ended with ${entry.code} ${entry.reason}`.trimEnd();
    case 'received':
      return entry.message.type === 'audio_input' ? undefined : `← ${JSON.stringify(entry.message)}`;
    case 'sound':
      return undefined;
    case 'failed':
      return `failed: ${String(entry.error)}`;
    case 'sent':
      return summarise(entry.message);
  }
}

function summarise(message: WireServerMessage): string | undefined {
  switch (message.type) {
    case 'audio_output':
    case 'assistant_prosody':
      return undefined;
    case 'user_message':
    case 'assistant_message':
      return `→ ${message.type}${'interim' in message && message.interim ? ' (interim)' : ''}: ${message.message.content ?? ''}`;
    default:
      return `→ ${JSON.stringify(message)}`;
  }
}
