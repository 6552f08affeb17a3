/**
 * The engine that comes with the project: it needs no key and no network. It has no speech recognition and does not
 * pretend: for words it gives the length and level of what it heard.
 */
import { answerTurn } from './embedded-answers.js';
import type { Engine } from './engine.js';
import { speechInBrief } from './speech-in-words.js';
import { createEspeakVoice } from './espeak-voice.js';
import { expressionScores } from './expression-scores.js';
import { measureSound } from './sound-measures.js';

export function createEmbeddedEngine(): Engine {
  const speak = createEspeakVoice();
  return {
    hear: (speech) => Promise.resolve(speechInBrief(speech)),
    express: (sound) => expressionScores(measureSound(sound)),
    answer: answerTurn,
    speak: (sentence, voiceId) => speak(sentence, voiceId),
  };
}
