/**
 * An assistant who speaks as it thinks: its sound is sent no sooner than it comes to be. The clock decides, not the
 * number of timers, so that a late timer delays one piece and not all that follow.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { cut } from '../test/call/speech.js';
import type { Chat } from './evi.js';

export interface LiveSpeech {
  chunkMs: number;
  /** How far ahead of the sound's own time it is sent. @default 0 */
  aheadMs?: number;
}

export interface Spoken {
  /** When the last of the sound was due to be heard, had it not travelled. */
  endMs: number;
  /** How late the server itself was at worst: a busy machine, and nobody's fault who is measured. */
  serverLateMs: number;
}

export async function speakLive(
  chat: Chat,
  id: string,
  samples: Int16Array,
  { chunkMs, aheadMs = 0 }: LiveSpeech,
): Promise<Spoken> {
  const chunks = cut(samples, chunkMs * 48);
  const startMs = Date.now();
  let serverLateMs = 0;
  chat.say(id, []);
  for (const [index, chunk] of chunks.entries()) {
    // A chunk can be sent when its last sample has been spoken.
    const dueMs = startMs + (index + 1) * chunkMs - aheadMs;
    await wait(Math.max(0, dueMs - Date.now()));
    serverLateMs = Math.max(serverLateMs, chat.sendChunk(id, index, chunk) - dueMs);
  }
  return { endMs: startMs + chunks.length * chunkMs, serverLateMs };
}
