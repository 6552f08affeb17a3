/**
 * The embedded voice: eSpeak NG, compiled to WebAssembly, at 48 kHz and a pleasant level. It is a development
 * dependency under the GPL and must never become part of what is published, so it is loaded only when something is
 * to be said. Rendering holds the process up for about 100 ms a sentence, so sentences are kept.
 */
import type { Sound } from './engine.js';
import { meanPower } from './level.js';
import { resample } from './resample.js';
import { decodeWav } from './wav.js';

/** EVI's own, so that it is converted once however often a sentence is said. */
const voiceSampleRate = 48_000;
const outputFile = 'speech.wav';
const defaultLanguage = 'en';
/** A synthetic voice is tiring when loud: this far below full scale, and peaks never clipped. */
const targetDb = -20;
const highestPeak = 0.9 * 32767;
const keptSentences = 100;

/** @returns a function that speaks text, remembering what it said last */
export function createEspeakVoice(): (text: string, language?: string) => Promise<Sound> {
  const kept = new Map<string, Promise<Sound>>();
  return (text, language = defaultLanguage) => {
    const key = `${language} ${text}`;
    const known = kept.get(key);
    if (known) return known;
    const sound = render(text, language);
    kept.set(key, sound);
    // A failure must not be remembered; whoever asked hears of it from the promise itself.
    sound.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > keptSentences && oldest !== undefined) kept.delete(oldest);
    return sound;
  };
}

async function render(text: string, language: string): Promise<Sound> {
  const file = (await runEspeak(text, language)) ?? (await runEspeak(text, defaultLanguage));
  if (!file) throw new Error('espeak-ng rendered nothing.');
  return resample(atPleasantLevel(decodeWav(file)), voiceSampleRate);
}

/** @returns a WAV, or `undefined` when there is no such voice: then eSpeak writes no file */
async function runEspeak(text: string, language: string): Promise<Uint8Array | undefined> {
  // Anything else, like the UUID of one of Hume's voices, would only be an expensive failure.
  if (!/^[a-z]{2,3}(-[a-z0-9-]+)?$/.test(language)) return undefined;
  const { default: ESpeakNg } = await import('espeak-ng');
  const complaints: string[] = [];
  const espeak = await ESpeakNg({
    // `--` keeps text that begins with a hyphen from being taken for an option.
    arguments: ['-w', outputFile, '-v', language, '--', text],
    print: () => undefined,
    printErr: (line) => complaints.push(line),
    // As a command it would set the exit code of the process it runs in.
    quit: (_status, exit) => {
      throw exit;
    },
  });
  try {
    return espeak.FS.readFile(outputFile);
  } catch (cause) {
    if (complaints.some((line) => line.includes('voice does not exist'))) return undefined;
    throw new Error(`espeak-ng: ${complaints.join(' ')}`, { cause });
  }
}

function atPleasantLevel({ samples, sampleRate }: Sound): Sound {
  const power = meanPower(samples);
  if (power === 0) return { samples, sampleRate };
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = Math.min(Math.sqrt(10 ** (targetDb / 10) / power), highestPeak / peak);
  return { samples: samples.map((sample) => Math.round(sample * gain)), sampleRate };
}
