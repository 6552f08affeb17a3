/** Real speech for the visitor's microphone, and sounds whose every sample the test knows. */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import type { Sound } from '../../src/server/index.js';
import { encodeWav } from '../../src/server/wav.js';

const speak = createEspeakVoice();
/** Samples: 300 ms for the microphone to open in. */
const silenceBefore = 14_400;

export interface RecordedSpeech {
  /** A WAV file to be used as the microphone. */
  file: string;
  /** What is in it: 48 kHz mono. */
  samples: Int16Array;
}

export async function recordSpeech(
  text: string,
  process: (voice: Int16Array) => Int16Array = (voice) => voice,
): Promise<RecordedSpeech> {
  const { samples: voice, sampleRate } = await speak(text);
  const samples = new Int16Array(silenceBefore + voice.length);
  samples.set(process(voice), silenceBefore);
  return { file: await saveSound({ samples, sampleRate }), samples };
}

/** @returns a microphone that hears these utterances, each after this much quiet, and then only the room */
export async function recordVisit(utterances: readonly { afterMs: number; text: string }[]): Promise<string> {
  const parts: Int16Array[] = [];
  for (const { afterMs, text } of utterances) {
    parts.push(new Int16Array(afterMs * 48), (await speak(text)).samples);
  }
  // Too faint to be speech, and long enough for the rest of any call.
  parts.push(noise(60 * 48_000, 1).map((sample) => sample / 200));
  const samples = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return saveSound({ samples, sampleRate: 48_000 });
}

/** @param samples 48 kHz mono, heard from the moment the microphone opens */
export async function recordSound(samples: Int16Array): Promise<RecordedSpeech> {
  return { file: await saveSound({ samples, sampleRate: 48_000 }), samples };
}

/** For as long as the tests run. */
async function saveSound(sound: Sound): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'microphone-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'speech.wav');
  await writeFile(file, encodeWav(sound));
  return file;
}

/**
 * What a narrow band of a voice keeps, between 1 and 2.5 kHz. Chromium's voice processing shifts the phase of everything
 * below (by 52° at 300 Hz), so that a whole voice is heard well but no longer has its source's wave.
 */
export function narrowBand(samples: Int16Array): Int16Array {
  const reach = 480;
  const taps = Array.from({ length: 2 * reach + 1 }, (_, tap) => {
    const distance = tap - reach;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return window * (lowPassTap(distance, 2500 / 48_000) - lowPassTap(distance, 1000 / 48_000));
  });
  const filtered = samples.map((_, index) =>
    taps.reduce((sum, tap, place) => sum + tap * (samples[index + place - reach] ?? 0), 0),
  );
  const peak = filtered.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  return filtered.map((sample) => (sample * 20_000) / peak);
}

function lowPassTap(distance: number, cyclesPerSample: number): number {
  if (distance === 0) return 2 * cyclesPerSample;
  return Math.sin(2 * Math.PI * cyclesPerSample * distance) / (Math.PI * distance);
}

/** Seeded noise, loud in every sample: where it is missing, repeated or shifted, it shows. */
export function noise(length: number, seed: number): Int16Array {
  let state = seed;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const value = (state >>> 8) / 2 ** 24 - 0.5;
    return Math.round(value * 12_000) + (value < 0 ? -6000 : 6000);
  });
}

/** A tone that lasts over many chunks without a seam. */
export function tone(length: number, frequencyHz: number, sampleRate = 48_000): Int16Array {
  return Int16Array.from({ length }, (_, index) =>
    Math.round(12_000 * Math.sin((2 * Math.PI * frequencyHz * index) / sampleRate)),
  );
}

/** Cuts a sound into chunks of these lengths, over and over; the last is what is left. */
export function cut(samples: Int16Array, ...lengths: number[]): Int16Array[] {
  const chunks: Int16Array[] = [];
  for (let start = 0; start < samples.length; start += chunks.at(-1)!.length) {
    chunks.push(samples.slice(start, start + lengths[chunks.length % lengths.length]!));
  }
  return chunks;
}
