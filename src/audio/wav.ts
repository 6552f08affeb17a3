/**
 * Finds format and samples in a WAV file, chunk by chunk as RIFF is made. Lenient with sizes, since files written while
 * they are streamed carry 0 or 0xFFFFFFFF there; it must never read past the end or assume a header of 44 bytes.
 */

export interface WavFormat {
  kind: 'integer' | 'float';
  channelCount: number;
  sampleRate: number;
  bitsPerSample: number;
}

/** The format tag that says: the real tag stands further down. */
const extensible = 0xfffe;
const kinds: Readonly<Record<number, WavFormat['kind']>> = { 1: 'integer', 3: 'float' };
/** The size written before a stream's length is known. */
const unknownSizes = [0, 0xffff_ffff];
/** What a loudspeaker may be asked to convert from. */
const sampleRates = { least: 8000, most: 192_000 };

/** Throws, with the reason, when these bytes are not a WAV file with samples in it. */
export function parseWav(bytes: Uint8Array): { format: WavFormat; data: DataView } {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tagAt(file, 0) !== 'RIFF' || tagAt(file, 8) !== 'WAVE') throw new Error('This is not a WAV file.');
  let format: WavFormat | undefined;
  for (const { tag, body } of chunksOf(file)) {
    if (tag === 'fmt ') format = parseFormat(body);
    if (tag === 'data' && format) return { format, data: body };
  }
  throw new Error(`This WAV file has no ${format ? 'data' : 'format'} chunk before its end.`);
}

function* chunksOf(file: DataView): Generator<{ tag: string; body: DataView }> {
  const headerLength = 8;
  let start = 12;
  while (start + headerLength <= file.byteLength) {
    const tag = tagAt(file, start);
    const available = file.byteLength - start - headerLength;
    const written = file.getUint32(start + 4, true);
    const toTheEnd = tag === 'data' && unknownSizes.includes(written);
    const size = toTheEnd ? available : Math.min(written, available);
    yield { tag, body: new DataView(file.buffer, file.byteOffset + start + headerLength, size) };
    const padding = size % 2;
    start += headerLength + size + padding;
  }
}

function parseFormat(body: DataView): WavFormat {
  const tag = body.byteLength >= 16 ? body.getUint16(0, true) : undefined;
  const realTag = tag === extensible && body.byteLength >= 26 ? body.getUint16(24, true) : tag;
  const kind = realTag === undefined ? undefined : kinds[realTag];
  if (!kind) throw new Error(`A WAV file with format tag ${realTag ?? 'missing'} cannot be read.`);
  const channelCount = body.getUint16(2, true);
  const sampleRate = body.getUint32(4, true);
  if (channelCount === 0 || sampleRate < sampleRates.least || sampleRate > sampleRates.most) {
    throw new Error(`A WAV file of ${channelCount} channels at ${sampleRate} Hz cannot be played.`);
  }
  return { kind, channelCount, sampleRate, bitsPerSample: body.getUint16(14, true) };
}

function tagAt(file: DataView, offset: number): string {
  if (offset + 4 > file.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(file.buffer, file.byteOffset + offset, 4));
}
