/** What was said, line by line and with its times, for whoever writes the conversation out. Final words only. */
import type { SessionState } from '../../../headless.js';
import { isGrowing, isSpoken } from '../shown-messages.js';
import { whereCut } from '../where-cut.js';

export type Transcript = Pick<SessionState, 'messages' | 'utterances'>;

export interface TranscriptLine {
  readonly isVisitor: boolean;
  /** What was said; of an utterance that was cut off, what was heard. */
  readonly words: string;
  /** What an interruption kept from being heard; empty when it came right at the end. */
  readonly unheard: string | undefined;
  /** When it arrived, counted from the first message. */
  readonly atMs: number;
  /** How long it was heard, where that is known. */
  readonly heardMs: number | undefined;
}

export function transcriptLines({ messages, utterances }: Transcript): TranscriptLine[] {
  return messages.flatMap((message) => {
    if (!isSpoken(message) || isGrowing(message) || !message.message.content) return [];
    const { content } = message.message;
    const isVisitor = message.type === 'user_message';
    const utterance = isVisitor || message.id === undefined ? undefined : utterances[message.id];
    const cut = whereCut(content, utterance);
    return {
      isVisitor,
      words: content.slice(0, cut).trim(),
      unheard: cut === undefined ? undefined : content.slice(cut).trim(),
      atMs: sinceFirst(messages, message.receivedAt),
      heardMs: utterance?.heardMs,
    };
  });
}

/** Milliseconds between the first message and this moment. */
export function sinceFirst(messages: Transcript['messages'], moment: Date): number {
  return moment.getTime() - (messages[0]?.receivedAt ?? moment).getTime();
}
