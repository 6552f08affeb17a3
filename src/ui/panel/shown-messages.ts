/** Which messages of the conversation a visitor sees, and of which kind each is. */
import type { SessionState, TranscriptMessage } from '../../headless.js';

export type SpokenMessage = Extract<TranscriptMessage, { type: 'user_message' | 'assistant_message' }>;

export function isSpoken(message: TranscriptMessage): message is SpokenMessage {
  return message.type === 'user_message' || message.type === 'assistant_message';
}

/** The visitor's words while they are still being spoken. */
export function isGrowing(message: TranscriptMessage): boolean {
  return message.type === 'user_message' && message.interim;
}

/** @param messages the conversation, or a part of it that ends where it does */
export function shownMessages(messages: SessionState['messages'], isInCall: boolean): TranscriptMessage[] {
  return messages.filter((message, index) => {
    if (isSpoken(message)) return Boolean(message.message.content);
    // The error that ended the call is told below the transcript.
    return message.type !== 'error' || isInCall || index < messages.length - 1;
  });
}
