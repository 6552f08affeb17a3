/** Writes WAV files for tests, odd ones included. */

export interface WavParts {
  formatTag?: number;
  channelCount?: number;
  sampleRate?: number;
  bitsPerSample?: number;
  /** Follows the 16 bytes every format chunk has. */
  formatExtension?: number[];
  /** Chunks between format and data, padded if odd. */
  extraChunks?: { tag: string; bytes: number[] }[];
  data: number[];
  /** What is written as the data's size, if not the truth. */
  dataSize?: number;
  /** Comes after the data. */
  tail?: number[];
}

export function wavFile(parts: WavParts): Uint8Array {
  const { formatTag = 1, channelCount = 1, sampleRate = 48_000, bitsPerSample = 16 } = parts;
  const bytesPerFrame = (channelCount * bitsPerSample) / 8;
  const format = [
    ...littleEndian(formatTag, 2),
    ...littleEndian(channelCount, 2),
    ...littleEndian(sampleRate, 4),
    ...littleEndian(sampleRate * bytesPerFrame, 4),
    ...littleEndian(bytesPerFrame, 2),
    ...littleEndian(bitsPerSample, 2),
    ...(parts.formatExtension ?? []),
  ];
  const body = [
    ...text('WAVE'),
    ...chunk('fmt ', format),
    ...(parts.extraChunks ?? []).flatMap(({ tag, bytes }) => chunk(tag, bytes)),
    ...text('data'),
    ...littleEndian(parts.dataSize ?? parts.data.length, 4),
    ...parts.data,
    ...(parts.tail ?? []),
  ];
  return Uint8Array.from([...text('RIFF'), ...littleEndian(body.length, 4), ...body]);
}

export function littleEndian(value: number, byteCount: number): number[] {
  return Array.from({ length: byteCount }, (_, index) => Math.floor(value / 2 ** (8 * index)) & 0xff);
}

export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function chunk(tag: string, bytes: number[]): number[] {
  const padding = bytes.length % 2 ? [0] : [];
  return [...text(tag), ...littleEndian(bytes.length, 4), ...bytes, ...padding];
}

function text(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}
