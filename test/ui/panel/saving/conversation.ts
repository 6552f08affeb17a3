/** A short conversation to write out: every kind of line there is, at moments of the test's choice. */
import type { TranscriptMessage } from '../../../../src/headless.js';
import type { Transcript } from '../../../../src/ui/panel/saving/transcript-lines.js';
import { assistantSays, toolCall, visitorSays } from '../../panel-model.js';

const began = Date.UTC(2026, 0, 2, 3, 4, 5);

export function at(ms: number, message: TranscriptMessage): TranscriptMessage {
  return { ...message, receivedAt: new Date(began + ms) };
}

/** Two sentences that arrive at once, the second interrupted; then the visitor's words, the last of them growing. */
export const conversation: Transcript = {
  messages: [
    at(0, assistantSays('Hello!', { id: 'a1' })),
    at(20, assistantSays('We have three lamps for a desk.', { id: 'a2' })),
    at(40, assistantSays('And many more.', { id: 'a3' })),
    at(3_500, visitorSays('How much?')),
    at(3_600, toolCall),
    at(65_432, visitorSays('and the', { interim: true })),
  ],
  utterances: {
    a1: { receivedMs: 800, heardMs: 800, isInterrupted: false },
    a2: { receivedMs: 3_100, heardMs: 1_300, isInterrupted: true },
    a3: { receivedMs: 1_000, heardMs: 0, isInterrupted: true },
  },
};

export function saying(...messages: TranscriptMessage[]): Transcript {
  return { messages, utterances: {} };
}
