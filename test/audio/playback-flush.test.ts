import { expect } from '@open-wc/testing';
import { playbackByHand } from './processor-by-hand.js';
import { chord, largestStep, rms, tone } from './signals.js';

const rate = 48_000;
const fade = 144;
const second = (amplitude = 0.5) => tone(220, rate, rate, amplitude);
const toneStep = (amplitude = 0.5) => (2 * Math.PI * 220 * amplitude) / rate;

describe('an interrupted utterance', () => {
  for (const sampleRate of [48_000, 44_100]) {
    it(`is silent within 10 ms, without a click, on a ${sampleRate} Hz loudspeaker`, () => {
      const playback = playbackByHand(sampleRate);
      playback.play('a', second(), { sampleRate: rate });
      playback.pass(300);
      const flushedAt = playback.heard().length;
      playback.send({ type: 'flush', id: 'a' });
      playback.pass(500);
      const heard = playback.heard();
      expect(rms(heard, flushedAt - 1000, flushedAt)).to.be.above(0.3);
      expect(heard.subarray(flushedAt + sampleRate / 100).every((sample) => sample === 0)).to.equal(true);
      expect(largestStep(heard)).to.be.below(0.02);
    });
  }

  it('reports how much of it was heard', () => {
    const playback = playbackByHand(rate);
    playback.play('a', second());
    playback.pass(300);
    playback.send({ type: 'flush', id: 'a' });
    playback.pass(20);
    const [, ended] = playback.reports;
    expect(ended).to.include({ type: 'ended', id: 'a' });
    const heard = playback.heard().filter((sample) => sample !== 0).length;
    expect(ended)
      .to.have.property('playedMs')
      .closeTo((heard / rate) * 1000, 0.3);
  });

  it('is not revived by chunks that arrive 1, 10 and 100 ms late', () => {
    const playback = playbackByHand(rate);
    playback.play('a', second(), { index: 0 });
    playback.pass(300);
    playback.send({ type: 'flush', id: 'a' });
    const flushedAt = playback.heard().length;
    let index = 1;
    for (const ms of [1, 9, 90]) {
      playback.pass(ms);
      playback.play('a', second(), { index: index++ });
      playback.play('a', second());
    }
    playback.pass(500);
    playback.send({ type: 'finish', mark: 1 });
    playback.pass(10);
    expect(
      playback
        .heard()
        .subarray(flushedAt + rate / 100)
        .every((sample) => sample === 0),
    ).to.equal(true);
    expect(playback.reports.map(({ type }) => type)).to.deep.equal(['started', 'ended', 'drained']);
  });

  it('is not revived by a chunk that was waiting for a missing one', () => {
    const playback = playbackByHand(rate);
    playback.play('a', second(), { index: 0 });
    playback.play('a', second(), { index: 2 });
    playback.pass(300);
    playback.send({ type: 'flush', id: 'a' });
    playback.playOut();
    expect(playback.heard().length).to.be.below(rate * 0.32);
  });

  it('leaves the next answer whole', () => {
    const answer = chord(rate, 9600, 20_000);
    const playback = playbackByHand(rate);
    playback.play('a', second());
    playback.pass(300);
    playback.send({ type: 'flush', id: 'a' });
    const flushedAt = playback.heard().length;
    playback.play('b', answer);
    playback.playOut();
    const heard = playback.heard();
    const start = flushedAt + fade;
    expect(heard.slice(start + fade, start + answer.length - fade)).to.deep.equal(answer.slice(fade, -fade));
    expect(largestStep(heard)).to.be.below(2 * largestStep(answer));
  });

  it('reports no start when it was never heard, but that it is over', () => {
    const playback = playbackByHand(rate);
    playback.play('a', second(0.1));
    playback.play('b', second(0.9));
    playback.pass(300);
    playback.send({ type: 'flush', id: 'b' });
    playback.send({ type: 'flush', id: 'c' });
    playback.playOut();
    expect(Math.max(...playback.heard())).to.be.below(0.11);
    expect(playback.reports).to.deep.equal([
      { type: 'started', id: 'a' },
      { type: 'ended', id: 'b', playedMs: 0 },
      { type: 'ended', id: 'c', playedMs: 0 },
      { type: 'ended', id: 'a', playedMs: 1000 },
      { type: 'drained', mark: 1 },
    ]);
  });

  it('is reported over once, however often it is flushed', () => {
    const playback = playbackByHand(rate);
    playback.play('a', second());
    playback.pass(100);
    for (const waitMs of [0, 1, 10]) {
      playback.send({ type: 'flush', id: 'a' });
      playback.pass(waitMs);
    }
    playback.pass(10);
    expect(playback.reports.map(({ type }) => type)).to.deep.equal(['started', 'ended']);
  });

  it('fades over the sound that would have come next, by half a cosine', () => {
    const sent = chord(rate, rate, 20_000);
    const playback = playbackByHand(rate);
    playback.play('a', sent);
    playback.pass(300);
    const begin = playback.heard().findIndex((sample) => sample !== 0) - 1;
    const flushedAt = playback.heard().length;
    playback.send({ type: 'flush', id: 'a' });
    playback.pass(20);
    const heard = playback.heard().subarray(flushedAt);
    for (let moment = 0; moment < fade; moment++) {
      const gain = 0.5 + 0.5 * Math.cos((Math.PI * (moment + 1)) / fade);
      expect(heard[moment]).to.be.closeTo((sent[flushedAt + moment - begin] ?? 0) * gain, 1e-7);
    }
    expect(heard.subarray(fade).every((sample) => sample === 0)).to.equal(true);
  });

  it('still fades when too few samples are left to do it in', () => {
    for (const left of [1, 2, 10, 50, 100, 143]) {
      const playback = playbackByHand(rate);
      playback.play('a', new Float32Array(rate + left).fill(0.5));
      playback.play('b', new Float32Array(rate).fill(0.5));
      playback.pass(1000);
      playback.send({ type: 'flush', id: 'a' });
      playback.send({ type: 'flush', id: 'b' });
      playback.pass(100);
      expect(largestStep(playback.heard()), `${left} samples left`).to.be.below(0.5 * 0.011);
    }
  });

  it('makes no click when it is flushed in silence, in a fade, or with the sentence that follows', () => {
    for (const heardMs of [1, 20, 41, 42, 44, 996, 1000, 1040, 1042]) {
      const playback = playbackByHand(rate);
      playback.play('a', second());
      playback.play('b', second());
      playback.pass(heardMs);
      playback.send({ type: 'flush', id: 'a' });
      playback.send({ type: 'flush', id: 'b' });
      playback.pass(100);
      expect(playback.heard().at(-1)).to.equal(0);
      expect(largestStep(playback.heard()), `after ${heardMs} ms`).to.be.below(0.5 * 0.011 + toneStep());
    }
  });
});
