/**
 * A chunk of the assistant's voice, from the wire's base64 WAV to samples. By hand and not by `decodeAudioData`, which
 * answers out of order and leaves a seam at every chunk. Synchronous and pure; runs on any thread.
 */
import { decodeBase64 } from './base64.js';
import { parseWav, type WavFormat } from './wav.js';

export interface DecodedAudio {
  /** Mono, −1…1. */
  samples: Float32Array<ArrayBuffer>;
  sampleRate: number;
}

type ReadSample = (data: DataView, offset: number) => number;

/** WAV's sample formats, by kind and bits. Whole numbers are scaled so that the most negative one is −1. */
const readers: Readonly<Record<string, ReadSample>> = {
  'integer 8': (data, offset) => (data.getUint8(offset) - 0x80) / 0x80,
  'integer 16': (data, offset) => data.getInt16(offset, true) / 0x8000,
  'integer 24': (data, offset) =>
    (data.getInt8(offset + 2) * 0x1_0000 + data.getUint16(offset, true)) / 0x80_0000,
  'integer 32': (data, offset) => data.getInt32(offset, true) / 0x8000_0000,
  'float 32': (data, offset) => data.getFloat32(offset, true),
};

/** Throws, with the reason, when this is not a WAV it can read. Several channels are mixed to one. */
export function decodeAudio(base64Wav: string): DecodedAudio {
  const { format, data } = parseWav(decodeBase64(base64Wav));
  const read = readers[`${format.kind} ${format.bitsPerSample}`];
  if (!read) throw new Error(`A WAV of ${format.bitsPerSample}-bit ${format.kind} samples cannot be read.`);
  return { samples: mixToMono(format, data, read), sampleRate: format.sampleRate };
}

function mixToMono(format: WavFormat, data: DataView, read: ReadSample): Float32Array<ArrayBuffer> {
  const { channelCount } = format;
  const bytesPerSample = format.bitsPerSample / 8;
  const bytesPerFrame = bytesPerSample * channelCount;
  const samples = new Float32Array(Math.floor(data.byteLength / bytesPerFrame));
  for (let frame = 0; frame < samples.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channelCount; channel++) {
      sum += read(data, frame * bytesPerFrame + channel * bytesPerSample);
    }
    samples[frame] = sum / channelCount;
  }
  return samples;
}
