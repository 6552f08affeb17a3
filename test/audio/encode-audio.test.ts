import { expect } from '@open-wc/testing';
import { encodeAudio } from '../../src/audio/index.js';
import { seededRandom } from './seeded-random.js';

describe('what the microphone gives, on the wire', () => {
  it('is base64 of little-endian bytes', () => {
    expect(encodeAudio(Int16Array.of(1, -2, 0x1234))).to.equal(btoa('\x01\x00\xfe\xff\x34\x12'));
  });

  it('takes only the part of the buffer that is the frame', () => {
    const frame = Int16Array.of(7, 1, 2, 7).subarray(1, 3);
    expect(encodeAudio(frame)).to.equal(btoa('\x01\x00\x02\x00'));
  });

  it('carries any length whole', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 30; round++) {
      const length = random.integer(0, 20_000);
      const samples = Int16Array.from({ length }, () => random.integer(-0x8000, 0x7fff));
      const bytes = Uint8Array.from(atob(encodeAudio(samples)), (character) => character.charCodeAt(0));
      expect(new Int16Array(bytes.buffer)).to.deep.equal(samples);
    }
  });
});
