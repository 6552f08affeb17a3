/** Decodes what a recorder has sent piece by piece, in the browser that recorded it, for the server has no decoder. */
import { decodeBase64, encodeBase64 } from '../../src/audio/base64.js';

export interface GrowingSound {
  /** All of it: 48 kHz mono floats, as base64 of their bytes. */
  samples: string;
  /** How many samples there were when each piece had come. */
  ends: number[];
}

const sampleRate = 48_000;

/** @param pieces of one container, in order, as base64 */
export async function decodeGrowing(pieces: readonly string[]): Promise<GrowingSound> {
  const ends: number[] = [];
  let samples = new Float32Array();
  for (let count = 1; count <= pieces.length; count++) {
    const file = new Blob(pieces.slice(0, count).map(decodeBase64));
    samples = await decode(await file.arrayBuffer());
    ends.push(samples.length);
  }
  return {
    samples: encodeBase64(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)),
    ends,
  };
}

/** @returns nothing for what holds no sound yet, like a header alone */
async function decode(file: ArrayBuffer): Promise<Float32Array<ArrayBuffer>> {
  try {
    const decoded = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(file);
    return decoded.getChannelData(0);
  } catch {
    return new Float32Array();
  }
}
