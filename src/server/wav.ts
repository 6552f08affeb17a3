/**
 * WAV files to and from mono 16-bit samples. Reading is lenient about sizes, because speech synthesizers that stream
 * write sizes they do not know yet; it must never read beyond the bytes it was given.
 */
import type { Sound } from './engine.js';

const headerBytes = 44;

/** A complete RIFF file: 44 bytes of header, then PCM16 mono. */
export function encodeWav({ samples, sampleRate }: Sound): Buffer {
  const dataBytes = samples.length * 2;
  const file = Buffer.alloc(headerBytes + dataBytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(dataBytes, 40);
  samples.forEach((sample, index) => file.writeInt16LE(sample, headerBytes + index * 2));
  return file;
}

/** @throws {RangeError} when the bytes are no PCM16 mono WAV */
export function decodeWav(bytes: Uint8Array): Sound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'RIFF') throw new RangeError('Not a WAV file.');
  let sampleRate = 0;
  for (let offset = 12; offset + 8 <= file.length;) {
    const id = file.toString('latin1', offset, offset + 4);
    const size = file.readUInt32LE(offset + 4);
    const start = offset + 8;
    if (id === 'fmt ') {
      if (file.readUInt16LE(start + 2) !== 1 || file.readUInt16LE(start + 14) !== 16) {
        throw new RangeError('Not a mono 16-bit WAV file.');
      }
      sampleRate = file.readUInt32LE(start + 4);
    }
    if (id === 'data')
      return { samples: samplesOf(file.subarray(start, dataEnd(start, size, file))), sampleRate };
    offset = start + size + (size % 2);
  }
  throw new RangeError('A WAV file without data.');
}

/** Sizes of 0 and sizes past the end mean that the writer did not know: the data then lasts to the end. */
function dataEnd(start: number, size: number, file: Buffer): number {
  return size === 0 || start + size > file.length ? file.length : start + size;
}

/** Little-endian bytes → samples; an odd last byte is left out. */
export function samplesOf(bytes: Uint8Array): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int16Array.from({ length: bytes.byteLength >> 1 }, (_, index) => view.getInt16(index * 2, true));
}
