/** The conversation to read: who said what, and when, a line each; where the visitor interrupted is told in words. */
import type { Term } from '../../words.js';
import { clockIn } from '../clock.js';
import { transcriptLines, type Transcript } from './transcript-lines.js';

export function transcriptAsText(transcript: Transcript, term: Term): string {
  const clock = clockIn(term('$code'));
  const lines = transcriptLines(transcript).map(({ isVisitor, words, unheard, atMs }) => {
    const said = unheard === undefined ? [words] : [words, term('interrupted'), unheard];
    return [clock(atMs), term(isVisitor ? 'visitorSaid' : 'assistantSaid'), ...said]
      .filter(Boolean)
      .join(' ');
  });
  return lines.map((line) => `${line}\n`).join('');
}
