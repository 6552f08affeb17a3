/**
 * Where an interruption cut an utterance off, in its text. An estimate: the server tells no times of words, so words are
 * taken to be as long as they are written, and the cut falls between two of them.
 */
import type { Utterance } from '../../headless.js';

/** @returns how many characters were heard; `undefined` where nothing cut it off, or how much was heard is not known yet */
export function whereCut(text: string, utterance: Utterance | undefined): number | undefined {
  if (!utterance?.isInterrupted || utterance.heardMs === undefined) return undefined;
  const { heardMs, receivedMs } = utterance;
  if (heardMs === 0) return 0;
  const reached = text.length * Math.min(heardMs / receivedMs, 1);
  // Not split at spaces: not every language writes them.
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  // A word counts as heard from its middle on.
  const firstUnheard = parts.find(
    ({ isWordLike, index, segment }) => isWordLike && index + segment.length / 2 > reached,
  );
  return firstUnheard?.index ?? text.length;
}
