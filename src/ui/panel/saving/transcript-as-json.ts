/** The conversation for programs: every message as the page receives it, with its time and what was heard of it. */
import { isGrowing } from '../shown-messages.js';
import { sinceFirst, type Transcript } from './transcript-lines.js';

export function transcriptAsJson({ messages, utterances }: Transcript): string {
  const entries = messages
    .filter((message) => !isGrowing(message))
    .map((message) => ({
      atMs: sinceFirst(messages, message.receivedAt),
      ...message,
      ...(message.type === 'assistant_message' &&
        message.id !== undefined && { utterance: utterances[message.id] }),
    }));
  return JSON.stringify({ messages: entries }, undefined, 2);
}
