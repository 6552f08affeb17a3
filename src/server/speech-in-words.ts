/** What can be honestly said of speech that nobody understood: how long it was and how loud. */
import type { Speech } from './engine.js';
import { measureSound } from './sound-measures.js';

/** To be read, for instance "(2.3 s of speech at −21 dBFS)". */
export function speechInBrief(speech: Speech): string {
  return `(${secondsOf(speech)} s of speech at ${signed(decibelsOf(speech), '−')} dBFS)`;
}

/** To be heard. */
export function speechAloud(speech: Speech): string {
  return `I heard ${secondsOf(speech)} seconds of speech, at ${signed(decibelsOf(speech), 'minus ')} decibels.`;
}

function secondsOf({ beginMs, endMs }: Speech): string {
  return ((endMs - beginMs) / 1000).toFixed(1);
}

function decibelsOf(speech: Speech): number {
  return Math.round(measureSound(speech).levelDb);
}

function signed(value: number, minus: string): string {
  return `${value < 0 ? minus : ''}${Math.abs(value)}`;
}
