/**
 * The engine that comes with the project: it needs no key and no network. It has no speech recognition and does not
 * pretend: for words it gives the length and level of what it heard.
 */
import { answerTurn } from './embedded-answers.js';
import type { Engine, Speech } from './engine.js';
import { createEspeakVoice } from './espeak-voice.js';
import { expressionScores } from './expression-scores.js';
import { measureSound } from './sound-measures.js';

export function createEmbeddedEngine(): Engine {
  const speak = createEspeakVoice();
  return {
    hear: (speech) => Promise.resolve(describeSpeech(speech)),
    express: (sound) => expressionScores(measureSound(sound)),
    answer: answerTurn,
    speak: (sentence, voiceId) => speak(sentence, voiceId),
  };
}

/** For instance "(2.3 s of speech at −21 dBFS)". */
function describeSpeech(speech: Speech): string {
  const seconds = ((speech.endMs - speech.beginMs) / 1000).toFixed(1);
  const level = Math.round(measureSound(speech).levelDb);
  return `(${seconds} s of speech at ${level < 0 ? '−' : ''}${Math.abs(level)} dBFS)`;
}
