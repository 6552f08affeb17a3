import { expect } from '@open-wc/testing';
import { playbackByHand } from './processor-by-hand.js';
import { chord, largestStep } from './signals.js';

const rate = 48_000;
/** Both edges are faded this long. */
const fade = 144;

/** The part of what was heard that follows the opening fade and has the length of what was sent. */
function insideFades(heard: Float32Array, sent: Float32Array): [Float32Array, Float32Array] {
  const start = heard.findIndex((sample) => sample !== 0) - sent.findIndex((sample) => sample !== 0);
  return [heard.slice(start + fade, start + sent.length - fade), sent.slice(fade, -fade)];
}

function ramp(length: number, from = 0.1): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, index) => from + index / 1e6);
}

describe('what leaves the loudspeaker', () => {
  it('is bit for bit what was sent, across chunks and sentences', () => {
    const sent = chord(rate, 9600, 20_000);
    const playback = playbackByHand(rate);
    playback.play('first', sent.slice(0, 1000), { index: 0 });
    playback.play('first', sent.slice(1000, 2880), { index: 1 });
    playback.pass(10);
    playback.play('second', sent.slice(2880, 2881), { index: 0 });
    playback.play('second', sent.slice(2881), { index: 1 });
    playback.playOut();
    const [heard, expected] = insideFades(playback.heard(), sent);
    expect(heard).to.deep.equal(expected);
    expect(playback.reports).to.deep.equal([
      { type: 'started', id: 'first' },
      { type: 'ended', id: 'first', playedMs: 60 },
      { type: 'started', id: 'second' },
      { type: 'ended', id: 'second', playedMs: 140 },
      { type: 'drained', mark: 1 },
    ]);
  });

  it('follows the index when chunks arrive out of order or twice', () => {
    const sent = ramp(4000);
    const part = (index: number) => sent.slice(index * 1000, (index + 1) * 1000);
    const playback = playbackByHand(rate);
    for (const index of [2, 0, 2, 0, 3, 1, 1]) playback.play('a', part(index), { index });
    playback.playOut();
    const [heard, expected] = insideFades(playback.heard(), sent);
    expect(heard).to.deep.equal(expected);
  });

  it('takes a chunk without an index as the next one', () => {
    const sent = ramp(3000);
    const playback = playbackByHand(rate);
    playback.play('a', sent.slice(0, 1000));
    playback.play('a', sent.slice(1000, 2000), { index: 1 });
    playback.play('a', sent.slice(2000));
    playback.playOut();
    const [heard, expected] = insideFades(playback.heard(), sent);
    expect(heard).to.deep.equal(expected);
  });

  it('waits for a missing chunk, and goes on without it when nothing more is coming', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(2000, 0.1), { index: 0 });
    playback.play('a', ramp(2000, 0.3), { index: 2 });
    playback.pass(200);
    expect(Math.max(...playback.heard())).to.be.below(0.2);
    playback.playOut();
    expect(Math.max(...playback.heard())).to.be.above(0.3);
    expect(largestStep(playback.heard())).to.be.below(0.01);
    expect(playback.reports.at(-2)).to.deep.equal({ type: 'ended', id: 'a', playedMs: 2 * (2000 / 48) });
  });

  it('closes and opens softly around what is missing', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(2000, 0.1), { index: 0 });
    playback.play('a', ramp(2000, 0.3), { index: 2 });
    playback.play('a', ramp(2000, 0.5), { index: 4 });
    playback.playOut();
    expect(Math.max(...playback.heard())).to.be.above(0.5);
    expect(largestStep(playback.heard())).to.be.below(0.01);
  });

  it('goes on without a missing chunk when the next sentence is waiting', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(2000, 0.1), { index: 0 });
    playback.play('a', ramp(2000, 0.2), { index: 2 });
    playback.play('b', ramp(2000, 0.202), { index: 0 });
    playback.pass(300);
    playback.play('a', ramp(2000, 0.9), { index: 1 });
    playback.pass(300);
    const heard = playback.heard();
    const order = [0.1, 0.2, 0.202].map((level) =>
      heard.findIndex((sample) => Math.abs(sample - level - 0.001) < 1e-6),
    );
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).not.to.include(-1);
    expect(Math.max(...heard)).to.be.below(0.4);
    expect(largestStep(heard)).to.be.below(0.01);
  });

  it('skips a sentence of which nothing but a hole has come', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(1000), { index: 0 });
    playback.play('b', new Float32Array(0), { index: 1 });
    playback.play('c', ramp(1000), { index: 0 });
    playback.playOut();
    const ids = playback.reports.map((report) =>
      'id' in report ? `${report.type} ${report.id}` : report.type,
    );
    expect(ids).to.deep.equal(['started a', 'ended a', 'ended b', 'started c', 'ended c', 'drained']);
  });

  it('begins within 60 ms of the first chunk, however short it is', () => {
    for (const length of [1, 100, 480, 4800]) {
      const playback = playbackByHand(rate);
      playback.play('a', ramp(length), { index: 0 });
      playback.pass(60);
      expect(playback.reports[0]).to.deep.equal({ type: 'started', id: 'a' });
    }
  });

  it('begins at once when nothing more is coming', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(480), { index: 0 });
    playback.send({ type: 'finish', mark: 1 });
    playback.pass(1);
    expect(playback.reports[0]).to.deep.equal({ type: 'started', id: 'a' });
  });

  it('is reported drained at once when there was nothing to play', () => {
    const playback = playbackByHand(rate);
    playback.send({ type: 'finish', mark: 1 });
    playback.pass(1);
    expect(playback.reports).to.deep.equal([{ type: 'drained', mark: 1 }]);
    expect(playback.heard().every((sample) => sample === 0)).to.equal(true);
  });

  it('starts anew after it was drained, and is drained once for every finish', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(2000));
    playback.playOut();
    playback.play('b', ramp(2000));
    playback.pass(200);
    const types = () => playback.reports.map(({ type }) => type);
    expect(types()).to.deep.equal(['started', 'ended', 'drained', 'started']);
    playback.send({ type: 'finish', mark: 1 });
    playback.pass(10);
    expect(types()).to.deep.equal(['started', 'ended', 'drained', 'started', 'ended', 'drained']);
  });

  it('falls silent softly when the network stops, and goes on softly, with nothing lost', () => {
    const playback = playbackByHand(rate);
    playback.play('a', ramp(4000, 0.5), { index: 0 });
    playback.pass(200);
    playback.play('a', ramp(4000, 0.5), { index: 1 });
    playback.playOut();
    expect(playback.heard().filter((sample) => sample >= 0.5).length).to.be.at.least(8000 - 4 * fade);
    expect(largestStep(playback.heard())).to.be.below(0.01);
    expect(playback.reports).to.deep.equal([
      { type: 'started', id: 'a' },
      { type: 'ended', id: 'a', playedMs: 2 * (4000 / 48) },
      { type: 'drained', mark: 1 },
    ]);
  });
});
