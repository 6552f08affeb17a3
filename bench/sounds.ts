/** Sounds for measures that need more than a tone: speech, a room that is never quite silent, somebody typing. */
import { noise } from '../test/call/speech.js';
import { seededRandom } from '../test/audio/seeded-random.js';
import { createEspeakVoice } from '../src/server/espeak-voice.js';

const speak = createEspeakVoice();

/** 48 kHz, sentence after sentence. */
export async function speech(sentences: readonly string[]): Promise<Int16Array> {
  const parts = await Promise.all(sentences.map((sentence) => speak(sentence)));
  return Int16Array.from(parts.flatMap(({ samples }) => [...samples]));
}

/** What a microphone hears of a quiet room: about −60 dB. */
export function quietRoom(seconds: number): Int16Array {
  return noise(seconds * 48_000, 1).map((sample) => sample / 300);
}

/** A key goes down and comes up again: two short knocks, the second half as loud. Seeded. */
export function typing(seconds: number): Int16Array {
  const samples = new Int16Array(seconds * 48_000);
  const random = seededRandom(7);
  for (let at = 0; at < samples.length; at += random.integer(80, 250) * 48) {
    const loudness = 4000 + 8000 * random.fraction();
    knock(samples, at, loudness, random.fraction);
    knock(samples, at + random.integer(50, 75) * 48, loudness / 2, random.fraction);
  }
  return samples;
}

/** Noise that dies away: to a third every 2 ms. */
function knock(samples: Int16Array, start: number, loudness: number, chance: () => number): void {
  for (let index = 0; index < 20 * 48 && start + index < samples.length; index++) {
    const knocked = loudness * (2 * chance() - 1) * Math.exp(-index / (2 * 48));
    samples[start + index] = (samples[start + index] ?? 0) + knocked;
  }
}
