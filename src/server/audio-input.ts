/**
 * The bytes of a client's sound, whichever way they came, as samples. Headerless linear16 once the settings say so;
 * otherwise a container, which is recognised by its first bytes and not decoded. It must never guess: bytes that are
 * neither are an error.
 */
import type { Sound } from './engine.js';
import { ClientError } from './client-error.js';
import { samplesOf } from './wav.js';

export interface Linear16Format {
  sampleRate: number;
  channels: number;
}

export type Container = 'WebM' | 'MP4' | 'Ogg' | 'WAV';
/** `started`: this was the chunk that told which container it is. */
export type DecodedAudio = Sound | { container: Container; started: boolean };

const signatures: readonly { container: Container; offset: number; bytes: string }[] = [
  { container: 'WebM', offset: 0, bytes: '\x1a\x45\xdf\xa3' },
  { container: 'MP4', offset: 4, bytes: 'ftyp' },
  { container: 'Ogg', offset: 0, bytes: 'OggS' },
  { container: 'WAV', offset: 0, bytes: 'RIFF' },
];

export class AudioInput {
  #format: Linear16Format | undefined;
  #container: Container | undefined;
  /** Bytes of a sample that is not complete yet. */
  #rest = Buffer.alloc(0);

  configure(format: Linear16Format): void {
    this.#format = format;
    this.#container = undefined;
    this.#rest = Buffer.alloc(0);
  }

  /** @throws {ClientError} E0202 for no bytes, E0723 for a whole file, I0116 for bytes nobody can tell what they are */
  decode(chunk: Buffer): DecodedAudio {
    if (chunk.length === 0)
      throw new ClientError('no_audio_signal', 'data: no audio signal in an empty message.');
    if (!this.#format) return this.#recognise(chunk);
    const { sampleRate, channels } = this.#format;
    const bytes = Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - (bytes.length % (2 * channels));
    this.#rest = bytes.subarray(whole);
    return { samples: mixToMono(samplesOf(bytes.subarray(0, whole)), channels), sampleRate };
  }

  #recognise(chunk: Buffer): DecodedAudio {
    if (this.#container) return { container: this.#container, started: false };
    const found = signatures.find(
      ({ offset, bytes }) => chunk.toString('latin1', offset, offset + bytes.length) === bytes,
    );
    if (!found) {
      throw new ClientError(
        'transcription_failure',
        'Unable to transcribe audio. Please ensure that your audio is appropriately encoded: send ' +
          'session_settings.audio before linear16, or the first chunk of a WebM, MP4, Ogg or WAV stream.',
      );
    }
    if (found.container === 'WAV' && isWholeFile(chunk)) {
      throw new ClientError(
        'prerecorded_audio',
        'Pre-recorded files are not supported: stream sound while it is spoken.',
      );
    }
    this.#container = found.container;
    return { container: found.container, started: true };
  }
}

/** A RIFF header says how much follows it; a stream's says 0 or the most there can be. */
function isWholeFile(chunk: Buffer): boolean {
  if (chunk.length < 8) return false;
  const announcedBytes = chunk.readUInt32LE(4);
  return announcedBytes > 0 && announcedBytes + 8 <= chunk.length;
}

function mixToMono(samples: Int16Array, channels: number): Int16Array {
  if (channels === 1) return samples;
  return Int16Array.from({ length: samples.length / channels }, (_, index) => {
    const start = index * channels;
    const sum = samples.subarray(start, start + channels).reduce((total, sample) => total + sample, 0);
    return sum / channels;
  });
}
