/**
 * Puts a message into the conversation: interim words replace the interim words before them and give way to the final
 * ones, an utterance has one entry, everything else is added at the end. Never changes the list it is given.
 */
import type { ReceivedMessage } from '../wire.js';
import type { TranscriptMessage } from './state.js';

type Transcript = readonly TranscriptMessage[];

/** @returns the same list when the message is not part of the conversation */
export function withMessage(transcript: Transcript, message: ReceivedMessage): Transcript {
  switch (message.type) {
    case 'user_message':
      return [...transcript.filter((entry) => !isInterim(entry)), message];
    case 'assistant_message':
      return placed(transcript, message, sameUtterance(message.id));
    case 'tool_call':
    case 'tool_response':
    case 'tool_error':
    case 'error':
      return placed(transcript, message, () => false);
    default:
      return transcript;
  }
}

/** In the place of the entry it repeats, else at the end, before words that are still being spoken. */
function placed(
  transcript: Transcript,
  message: TranscriptMessage,
  repeats: (entry: TranscriptMessage) => boolean,
): Transcript {
  const place = transcript.findIndex(repeats);
  if (place >= 0) return transcript.with(place, message);
  return [...transcript.filter((entry) => !isInterim(entry)), message, ...transcript.filter(isInterim)];
}

function isInterim(entry: TranscriptMessage): boolean {
  return entry.type === 'user_message' && entry.interim;
}

function sameUtterance(id: string | undefined): (entry: TranscriptMessage) => boolean {
  return (entry) => id !== undefined && entry.type === 'assistant_message' && entry.id === id;
}
