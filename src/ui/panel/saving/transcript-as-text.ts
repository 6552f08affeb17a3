/** The conversation to read: who said what, and when, a line each; where the visitor interrupted is told in words. */
import type { Term } from '../../words.js';
import { transcriptLines, type Transcript } from './transcript-lines.js';

export function transcriptAsText(transcript: Transcript, term: Term): string {
  const lines = transcriptLines(transcript).map(({ isVisitor, words, unheard, atMs }) => {
    const said = unheard === undefined ? [words] : [words, term('interrupted'), unheard];
    return [clock(atMs), term(isVisitor ? 'visitorSaid' : 'assistantSaid'), ...said]
      .filter(Boolean)
      .join(' ');
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** Minutes and seconds; a call of more than an hour counts on. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
