/** Messages of a real conversation's size: words, and all the expressions of the voice that spoke them. */
import { expressionScores } from '../src/server/expression-scores.js';
import type { WireServerMessage } from '../src/wire.js';

const scores = expressionScores({ levelDb: -20, pitchHz: 150, syllablesPerSecond: 4 });

export const userMessage = (content: string): WireServerMessage => ({
  type: 'user_message',
  message: { role: 'user', content },
  models: { prosody: { scores } },
  time: { begin: 100, end: 900 },
  from_text: false,
  interim: false,
});

export const assistantProsody = (id: string): WireServerMessage => ({
  type: 'assistant_prosody',
  id,
  models: { prosody: { scores } },
});
