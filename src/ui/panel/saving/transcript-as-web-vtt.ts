/**
 * The conversation as WebVTT, for players of captions: what was heard, and when. The assistant's lines arrive faster than
 * they are spoken, so each begins when the one before it was heard.
 */
import type { Term } from '../../words.js';
import { transcriptLines, type Transcript, type TranscriptLine } from './transcript-lines.js';

/** How long a line stands where it is not known how long it was heard. */
const readingMs = 3_000;

export function transcriptAsWebVtt(transcript: Transcript, term: Term): string {
  const heard = transcriptLines(transcript).filter(({ words, heardMs }) => words !== '' && heardMs !== 0);
  const cues = timed(heard).map(({ line: { isVisitor, words }, beginMs, endMs }) => {
    const speaker = term(isVisitor ? 'visitorSaid' : 'assistantSaid').replace(/\s*[:：]$/, '');
    return `${timestamp(beginMs)} --> ${timestamp(endMs)}\n<v ${escaped(speaker)}>${escaped(words)}</v>\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

function timed(lines: TranscriptLine[]) {
  let previousBeginMs = 0;
  let voiceFreeMs = 0;
  return lines.map((line) => {
    const beginMs = Math.max(line.atMs, line.isVisitor ? previousBeginMs : voiceFreeMs, previousBeginMs);
    const endMs = beginMs + Math.ceil(line.heardMs ?? readingMs);
    previousBeginMs = beginMs;
    if (!line.isVisitor) voiceFreeMs = endMs;
    return { line, beginMs, endMs };
  });
}

/** `00:01:02.345`, the time of day that long after midnight. */
function timestamp(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}

/** Nothing in the words may end the cue or begin a tag: an arrow is escaped with its point, a blank line is closed up. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\s*\n\s*/g, '\n');
}
