import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expressionScores } from '../../src/server/expression-scores.js';
import { silenceDb } from '../../src/server/level.js';
import { measureSound } from '../../src/server/sound-measures.js';
import { join, sampleRate, silence, tone } from './sounds.js';

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
