import { expect } from '@open-wc/testing';
import { playbackByHand } from './processor-by-hand.js';
import { seededRandom } from './seeded-random.js';
import { chord, cutAtRandom, largestStep, rms } from './signals.js';

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('a voice of another rate than the loudspeaker’s', () => {
  for (const [voiceRate, loudspeakerRate] of [
    [48_000, 44_100],
    [24_000, 48_000],
    [22_050, 48_000],
    [24_000, 44_100],
  ] as const) {
    it(`is heard without a seam from ${voiceRate} Hz at ${loudspeakerRate} Hz, however it is cut up`, () => {
      const random = seededRandom(voiceRate);
      const highest = (Math.min(voiceRate, loudspeakerRate) / 2) * (7 / 8);
      const playback = playbackByHand(loudspeakerRate);
      const chunks = cutAtRandom(chord(voiceRate, voiceRate, highest), random, 3000);
      chunks.forEach((samples, index) => {
        const id = `sentence ${Math.floor(index / 5)}`;
        playback.play(id, samples, { index: index % 5, sampleRate: voiceRate });
      });
      playback.playOut();

      const ideal = chord(loudspeakerRate, loudspeakerRate, highest);
      const heard = playback.heard();
      const difference = ideal.map((sample, index) => sample - (heard[index] ?? 0));
      expect(decibels(rms(difference, 500, ideal.length - 500) / rms(ideal))).to.be.below(-60);
      expect(heard.subarray(loudspeakerRate).every((sample) => sample === 0)).to.equal(true);
    });
  }

  it('pauses once at most when a chunk comes in the very moment the one before ends', () => {
    for (let extra = 0; extra < 150; extra += 2) {
      const playback = playbackByHand(44_100);
      const chunk = new Float32Array(4800 + extra).fill(0.5);
      playback.play('a', chunk, { sampleRate: 48_000 });
      playback.pass(100);
      playback.play('a', new Float32Array(4800).fill(0.5), { sampleRate: 48_000 });
      playback.playOut();
      const heard = playback.heard();
      const beginnings = heard.filter((sample, index) => sample !== 0 && (heard[index - 1] ?? 0) === 0);
      expect(beginnings.length, `${extra} samples more`).to.be.at.most(2);
      expect(largestStep(heard), `${extra} samples more`).to.be.below(0.01);
    }
  });

  it('may change between sentences, without a click', () => {
    const playback = playbackByHand(48_000);
    playback.play('a', new Float32Array(24_000).fill(0.5), { sampleRate: 24_000 });
    playback.play('b', new Float32Array(48_000).fill(-0.5), { sampleRate: 48_000 });
    playback.playOut();
    const heard = playback.heard();
    expect(largestStep(heard)).to.be.below(0.01);
    expect(heard.filter((sample) => sample > 0.499).length).to.be.closeTo(48_000 - 288, 20);
    expect(heard.filter((sample) => sample < -0.499).length).to.be.closeTo(48_000 - 288, 20);
    expect(playback.reports.map(({ type }) => type)).to.deep.equal([
      'started',
      'ended',
      'started',
      'ended',
      'drained',
    ]);
  });
});
