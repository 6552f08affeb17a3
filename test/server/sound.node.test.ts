import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import { expressionScores } from '../../src/server/expression-scores.js';
import { levelDb, silenceDb } from '../../src/server/level.js';
import { resample } from '../../src/server/resample.js';
import { measureSound } from '../../src/server/sound-measures.js';
import { decodeWav, encodeWav } from '../../src/server/wav.js';
import { join, sampleRate, silence, tone } from './sounds.js';

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

describe('resampling', () => {
  for (const [from, to] of [
    [22_050, 48_000],
    [48_000, 16_000],
    [44_100, 16_000],
  ] as const) {
    it(`from ${from} to ${to} Hz keeps a tone within 0.01 dB of its level, 60 dB above what is wrong with it`, () => {
      const resampled = resample({ samples: tone(1000, -10, from), sampleRate: from }, to);
      const [ideal, edge] = [tone(1000, -10, to), to / 10];
      assert.equal(resampled.samples.length, ideal.length);
      const wrong = resampled.samples.map((sample, index) => sample - ideal[index]!);
      assert.ok(Math.abs(levelDb(resampled.samples.slice(edge, -edge)) + 10) < 0.01);
      assert.ok(levelDb(wrong.slice(edge, -edge)) < -70);
    });
  }

  it('going down removes what the lower rate cannot hold', () => {
    const high = Int16Array.from({ length: 48_000 }, (_, index) => 10_000 * Math.sin(index * 1.5));
    const { samples } = resample({ samples: high, sampleRate: 48_000 }, 16_000);
    assert.ok(levelDb(samples.slice(100, -100)) < -70);
  });
});

describe('the measures of a voice', () => {
  it('are the level without the pauses, and the pitch', () => {
    const sound = join(silence(500), tone(400, -18), silence(900), tone(400, -18));
    const { levelDb: level, pitchHz } = measureSound({ samples: sound, sampleRate });
    assert.ok(Math.abs(level + 18) < 0.1);
    assert.ok(Math.abs(pitchHz! - 200) < 3);
  });

  it('count syllables', () => {
    const syllables = Array.from({ length: 4 }, () => join(tone(150), silence(100)));
    assert.equal(
      measureSound({ samples: join(...syllables, silence(20)), sampleRate }).syllablesPerSecond,
      4,
    );
  });

  it('of silence are silence', () => {
    const measures = measureSound({ samples: silence(500), sampleRate });
    assert.deepEqual(measures, { levelDb: silenceDb, pitchHz: undefined, syllablesPerSecond: 0 });
  });
});

describe('expression scores', () => {
  const shout = expressionScores({ levelDb: -10, pitchHz: 220, syllablesPerSecond: 6 });
  const murmur = expressionScores({ levelDb: -42, pitchHz: 90, syllablesPerSecond: 1.5 });

  it('are 48, each from 0 to 1', () => {
    const scores = Object.values(shout);
    assert.equal(scores.length, 48);
    assert.ok(scores.every((score) => score >= 0 && score <= 1));
  });

  it('hear anger in a shout and tiredness in a murmur', () => {
    assert.ok(shout.Anger > 0.5 && shout.Tiredness === 0);
    assert.ok(murmur.Tiredness > 0.5 && murmur.Anger === 0);
  });
});

describe('the embedded voice', () => {
  const speak = createEspeakVoice();

  it('speaks at 48 kHz, at a pleasant level, never clipped', async () => {
    const { samples, sampleRate: rate } = await speak('Good morning, how can I help you?');
    assert.equal(rate, 48_000);
    assert.ok(samples.length > 48_000);
    assert.ok(Math.abs(levelDb(samples) + 20) < 1.5);
    assert.ok(samples.every((sample) => Math.abs(sample) < 32_000));
  });

  it('speaks text that looks like an option', async () => {
    assert.ok((await speak('--help')).samples.length > 10_000);
  });

  it('speaks the language asked for, and English when there is no such voice', async () => {
    const english = await speak('Information');
    assert.notDeepEqual(await speak('Information', 'fr'), english);
    for (const unknown of ['xx', '9e068547-5ba4-4c8e-8e03-69282a008f04', '-h']) {
      assert.deepEqual(await speak('Information', unknown), english);
    }
  });

  it('remembers what it said', async () => {
    assert.equal(await speak('Once more.'), await speak('Once more.'));
  });

  it('prints nothing and leaves the exit code alone', async () => {
    const program = `
      import { createEspeakVoice } from './src/server/espeak-voice.ts';
      process.exitCode = 7;
      const speak = createEspeakVoice();
      await speak('Quiet, please.');
      await speak('Quiet, please.', 'zz');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]);
    let printed = '';
    const collect = (data: Buffer) => (printed += data.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([printed, code], ['', 7]);
  });
});
