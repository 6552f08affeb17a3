import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TurnDetector, type TurnEvent } from '../../src/server/turn-detector.js';
import { join, noise, sampleRate, silence, tone } from './sounds.js';

const endOfTurnSilenceMs = 800;

describe('a turn', () => {
  it('is from the first loud frame to the last', () => {
    const [turn, ...others] = turnsIn(join(silence(1000), tone(600), silence(1000)));
    assert.deepEqual([turn!.beginMs, turn!.endMs], [1000, 1600]);
    assert.deepEqual(others, []);
  });

  it('holds the sound it was spoken in, with the quiet before it', () => {
    const [turn] = turnsIn(join(silence(1000), tone(600), silence(1000)));
    const before = 300;
    assert.deepEqual(turn!.samples, join(silence(before), tone(600), silence(endOfTurnSilenceMs)));
  });

  it('goes on over pauses shorter than its end', () => {
    const turns = turnsIn(join(tone(300), silence(780), tone(300), silence(800)));
    assert.deepEqual(
      turns.map(({ beginMs, endMs }) => [beginMs, endMs]),
      [[0, 1380]],
    );
  });

  it('ends with enough quiet, and the next one begins', () => {
    const turns = turnsIn(join(tone(300), silence(800), tone(300), silence(800)));
    assert.deepEqual(
      turns.map(({ beginMs, endMs }) => [beginMs, endMs]),
      [
        [0, 300],
        [1100, 1400],
      ],
    );
  });

  it('is not begun by a click', () => {
    assert.deepEqual(turnsIn(join(silence(500), tone(40), silence(1000), tone(40), silence(1000))), []);
  });

  it('is not begun by the noise of a quiet room', () => {
    assert.deepEqual(turnsIn(noise(10_000, -50)), []);
  });

  it('stands out from a noisy room once the noise is known', () => {
    const room = noise(20_000, -35);
    const start = room.length - (sampleRate * 3000) / 1000;
    tone(1000, -15).forEach((sample, index) => (room[start + index]! += sample));
    const last = turnsIn(room).at(-1)!;
    assert.deepEqual([last.beginMs, last.endMs], [17_000, 18_000]);
  });

  it('is the same however the sound is cut into pieces', () => {
    const sound = join(silence(333), tone(470), silence(410), tone(90), silence(1500));
    const whole = eventsIn(sound, sound.length);
    assert.equal(whole.filter(({ type }) => type === 'turn').length, 1);
    for (const piece of [1, 7, 160, 320, 333, 4096]) assert.deepEqual(eventsIn(sound, piece), whole);
  });

  it('counts the speech in it while it goes on', () => {
    const spokenMs = eventsIn(join(tone(500), silence(200), tone(200)), 320)
      .filter((event) => event.type === 'speech')
      .reduce((sum, event) => sum + event.durationMs, 0);
    assert.equal(spokenMs, 700);
  });

  it('can be heard before it ends', () => {
    const detector = new TurnDetector(sampleRate, endOfTurnSilenceMs, 0);
    detector.push(silence(500));
    assert.equal(detector.unfinishedTurn, undefined);
    detector.push(join(tone(400), silence(100)));
    const { beginMs, endMs } = detector.unfinishedTurn!;
    assert.deepEqual([beginMs, endMs], [500, 900]);
  });
});

function eventsIn(sound: Int16Array, piece: number): TurnEvent[] {
  const detector = new TurnDetector(sampleRate, endOfTurnSilenceMs, 0);
  const events: TurnEvent[] = [];
  for (let start = 0; start < sound.length; start += piece) {
    events.push(...detector.push(sound.subarray(start, start + piece)));
  }
  return events;
}

function turnsIn(sound: Int16Array) {
  return eventsIn(sound, 320).flatMap((event) => (event.type === 'turn' ? [event.speech] : []));
}
