import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeWav, encodeWav } from '../../src/server/wav.js';

describe('a WAV file', () => {
  const sound = { samples: Int16Array.of(0, 1, -1, 32767, -32768), sampleRate: 22_050 };

  it('gives back what was put in', () => {
    assert.deepEqual(decodeWav(encodeWav(sound)), sound);
    assert.equal(encodeWav(sound).length, 44 + 10);
  });

  for (const size of [0, 0x7ffff000, 0xffffffff]) {
    it(`is read to its end when its data claims to be ${size} bytes`, () => {
      const file = encodeWav(sound);
      file.writeUInt32LE(size, 40);
      assert.deepEqual(decodeWav(file), sound);
    });
  }

  it('may hold other chunks before its data', () => {
    const file = encodeWav(sound);
    const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    assert.deepEqual(decodeWav(Buffer.concat([file.subarray(0, 36), list, file.subarray(36)])), sound);
  });

  it('that is none, is in stereo or has no data is refused', () => {
    const stereo = encodeWav(sound);
    stereo.writeUInt16LE(2, 22);
    const [other, headerOnly] = [Buffer.from('OggS'), encodeWav(sound).subarray(0, 36)];
    for (const file of [other, stereo, headerOnly]) assert.throws(() => decodeWav(file), RangeError);
  });
});
