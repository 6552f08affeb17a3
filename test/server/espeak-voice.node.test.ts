import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import { levelDb } from '../../src/server/level.js';

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
