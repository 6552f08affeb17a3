import { expect } from '@open-wc/testing';
import { decodeAudio } from '../../src/audio/index.js';
import { base64, littleEndian, wavFile, type WavParts } from './wav-file.js';

const samplesOf = (parts: WavParts) => [...decodeAudio(base64(wavFile(parts))).samples];

/** 0.5, −0.5, and the most negative value. */
const pcm16 = [0x00, 0x40, 0x00, 0xc0, 0x00, 0x80];
const decoded = [0.5, -0.5, -1];

function floatBytes(...values: number[]): number[] {
  return [...new Uint8Array(Float32Array.from(values).buffer)];
}

describe('a chunk of the assistant’s voice', () => {
  it('is read as EVI sends it', () => {
    const { samples, sampleRate } = decodeAudio(base64(wavFile({ data: pcm16 })));
    expect([...samples]).to.deep.equal(decoded);
    expect(sampleRate).to.equal(48_000);
  });

  const oddities: Record<string, WavParts> = {
    'a data size of 0': { data: pcm16, dataSize: 0 },
    'a data size of 0xFFFFFFFF': { data: pcm16, dataSize: 0xffff_ffff },
    'a data size beyond the end': { data: pcm16, dataSize: 1000 },
    'half a sample at its end': { data: [...pcm16, 0x11] },
    'something after the data': { data: pcm16, tail: [0x4c, 0x49, 0x53, 0x54, 1, 2, 3] },
    'a LIST chunk of odd length before the data': {
      data: pcm16,
      extraChunks: [{ tag: 'LIST', bytes: [1, 2, 3] }],
    },
    'a longer format chunk': { data: pcm16, formatExtension: [0, 0] },
    'an extensible format': {
      data: pcm16,
      formatTag: 0xfffe,
      formatExtension: [22, 0, 16, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113],
    },
    '8-bit samples': { data: [0xc0, 0x40, 0x00], bitsPerSample: 8 },
    '24-bit samples': { data: [0, 0, 0x40, 0, 0, 0xc0, 0, 0, 0x80], bitsPerSample: 24 },
    '32-bit samples': { data: [0, 0, 0, 0x40, 0, 0, 0, 0xc0, 0, 0, 0, 0x80], bitsPerSample: 32 },
    'floating-point samples': { data: floatBytes(...decoded), formatTag: 3, bitsPerSample: 32 },
    'two channels': {
      data: floatBytes(1, 0, -1, 0, -1, -1),
      formatTag: 3,
      bitsPerSample: 32,
      channelCount: 2,
    },
  };
  for (const [oddity, parts] of Object.entries(oddities)) {
    it(`is understood with ${oddity}`, () => {
      expect(samplesOf(parts)).to.deep.equal(decoded);
    });
  }

  it('may be empty', () => {
    expect(samplesOf({ data: [] })).to.deep.equal([]);
  });

  it('is read to its last whole sample wherever it is cut off', () => {
    const whole = wavFile({ data: littleEndian(0x4000_4000, 4) });
    for (let length = 44; length <= whole.length; length++) {
      const { samples } = decodeAudio(base64(whole.subarray(0, length)));
      expect(samples.length).to.equal(Math.floor((length - 44) / 2));
    }
  });

  it('is refused in words when it cannot be read', () => {
    const refusals: [string, RegExp][] = [
      [btoa('<!doctype html><p>Not found</p>'), /not a WAV/],
      ['', /not a WAV/],
      [base64(wavFile({ data: pcm16, formatTag: 0x55 })), /format tag 85/],
      [base64(wavFile({ data: pcm16, bitsPerSample: 12 })), /12-bit/],
      [base64(wavFile({ data: pcm16, channelCount: 0 })), /0 channels/],
      [base64(wavFile({ data: pcm16, sampleRate: 1 })), /at 1 Hz/],
      [base64(wavFile({ data: pcm16 }).subarray(0, 36)), /no data chunk/],
      [base64(wavFile({ data: pcm16 }).subarray(0, 12)), /no format chunk/],
    ];
    for (const [wav, reason] of refusals) expect(() => decodeAudio(wav)).to.throw(reason);
    expect(() => decodeAudio('*')).to.throw();
  });
});
