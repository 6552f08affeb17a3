/**
 * Which part of the conversation is drawn: its latest messages, and earlier ones as far back as the reader has asked
 * for. Calls may last for hours, and the panel must stay quick; what is not drawn stays in the state, and is saved.
 */

export interface DrawnMessages {
  /** Where the latest begin, in the state's `messages`: those that a screen reader is told of. */
  readonly latestFrom: number;
  /** Where those begin that stand before them at the reader's wish; the same when there are none. */
  readonly earlierFrom: number;
}

export interface TranscriptWindow {
  /**
   * @param count how many messages there are
   * @param isAtEnd whether the reader looks at the latest: what they have scrolled up to is not taken away
   */
  drawn(count: number, isAtEnd: boolean): DrawnMessages;
  /** Draws as many more as fit a few screens. */
  showEarlier(): void;
}

/** A few screens. Rows go only when a message comes, and as many at once as there may be: not one by one. */
const latestCount = 50;

export function createTranscriptWindow(): TranscriptWindow {
  let latestFrom = 0;
  let earlierFrom = 0;
  let knownCount = 0;
  return {
    drawn(count, isAtEnd) {
      if (count < latestFrom) latestFrom = earlierFrom = 0;
      const isTooLong = count - earlierFrom > 2 * latestCount;
      if (isTooLong && isAtEnd && count > knownCount) latestFrom = earlierFrom = count - latestCount;
      knownCount = count;
      return { latestFrom, earlierFrom };
    },
    showEarlier() {
      earlierFrom = Math.max(0, earlierFrom - latestCount);
    },
  };
}
