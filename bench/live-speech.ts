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

/** @returns when the last of the sound would have been heard, had it not travelled */
export async function speakLive(
  chat: Chat,
  id: string,
  samples: Int16Array,
  { chunkMs, aheadMs = 0 }: LiveSpeech,
): Promise<number> {
  const chunks = cut(samples, chunkMs * 48);
  const startMs = Date.now();
  chat.say(id, []);
  for (const [index, chunk] of chunks.entries()) {
    // A chunk can be sent when its last sample has been spoken.
    const dueMs = startMs + (index + 1) * chunkMs - aheadMs;
    await wait(Math.max(0, dueMs - Date.now()));
    chat.sendChunk(id, index, chunk);
  }
  return startMs + chunks.length * chunkMs;
}
