/**
 * What the server has heard of the visitor, as samples, and when each of them had come. Bare samples are read as they
 * are; a recorder's chunks are decoded by the browser that made them.
 */
import type { Page } from 'puppeteer-core';
import { samplesOf } from '../src/server/wav.js';
import type { ReceivedSound } from './evi.js';

export interface HeardSound {
  sampleRate: number;
  samples: Float32Array;
  /** @returns when this sample had arrived */
  atMs(index: number): number;
}

/** @param page decodes containers */
export async function hear(received: readonly ReceivedSound[], page: Page): Promise<HeardSound> {
  const sound = received[0]?.form === 'linear16' ? joinSamples(received) : await decode(received, page);
  return {
    ...sound,
    atMs(index) {
      const piece = sound.ends.findIndex((end) => end > index);
      const arrived = received[piece];
      if (!arrived) throw new RangeError('The server has not heard so much.');
      return arrived.atMs;
    },
  };
}

interface PiecedSound {
  sampleRate: number;
  samples: Float32Array;
  /** How many samples there were when each piece had come. */
  ends: number[];
}

function joinSamples(received: readonly ReceivedSound[]): PiecedSound {
  const ends: number[] = [];
  let length = 0;
  for (const { bytes } of received) ends.push((length += bytes.length / 2));
  const samples = Float32Array.from(
    samplesOf(Buffer.concat(received.map(({ bytes }) => bytes))),
    (sample) => sample / 32_768,
  );
  return { sampleRate: 16_000, samples, ends };
}

/** How much of the sound is in a container that is still growing is found out by decoding it at every length. */
async function decode(received: readonly ReceivedSound[], page: Page): Promise<PiecedSound> {
  const pieces = received.map(({ bytes }) => bytes.toString('base64'));
  const { samples, ends } = await page.evaluate((chunks) => window.probe.decodeGrowing(chunks), pieces);
  return {
    sampleRate: 48_000,
    samples: new Float32Array(new Uint8Array(Buffer.from(samples, 'base64')).buffer),
    ends,
  };
}
