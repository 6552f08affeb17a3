import { expect } from '@open-wc/testing';
import type { PlayCommand } from '../../src/audio/messages.js';
import { playbackByHand, type PlaybackByHand } from './processor-by-hand.js';
import { seededRandom, type SeededRandom } from './seeded-random.js';
import { cutAtRandom, largestStep } from './signals.js';

const rate = 48_000;

/** A slow wave whose every sample has a value of its own, so that a loss or a repeat shows. */
function rising(length: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, index) => 0.2 + (0.6 * index) / length);
}

/** Which samples of what was sent were heard as they are, outside of the fades, in the order they were heard. */
function placesHeard(heard: Float32Array, sent: Float32Array): number[] {
  const places = new Map([...sent].map((sample, place) => [sample, place]));
  return [...heard].flatMap((sample, moment) => {
    const place = places.get(sample);
    return place !== undefined && heard[moment + 1] === sent[place + 1] ? [place] : [];
  });
}

/** Like a network: a chunk may overtake a few before it, come twice, or come late. */
function shuffleNearby<T>(items: T[], random: SeededRandom): T[] {
  return items
    .flatMap((item, index) => {
      const place = index + random.fraction() * 4;
      return random.fraction() < 0.1
        ? [
            { item, place },
            { item, place: place + 3 },
          ]
        : [{ item, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Sends a second of sound through a network of its own moods. */
function receive(seed: number, loudspeakerRate: number): { playback: PlaybackByHand; sent: Float32Array } {
  const random = seededRandom(seed);
  const sent = rising(rate);
  const chunks = cutAtRandom(sent, random, 4000).map((samples, index): PlayCommand => ({
    type: 'play',
    id: 'a',
    index,
    samples,
    sampleRate: rate,
  }));
  const playback = playbackByHand(loudspeakerRate);
  for (const chunk of shuffleNearby(chunks, random)) {
    playback.send(chunk);
    playback.pass(random.integer(0, 90));
  }
  playback.playOut();
  return { playback, sent };
}

describe('whatever way the chunks arrive', () => {
  for (let seed = 1; seed <= 12; seed++) {
    it(`every sample is heard once and in order (seed ${seed})`, () => {
      const { playback, sent } = receive(seed, rate);
      const places = placesHeard(playback.heard(), sent);
      expect(places).to.deep.equal([...new Set(places)].sort((a, b) => a - b));
      expect(places.length).to.be.above(sent.length * 0.75);
    });

    for (const loudspeakerRate of [48_000, 44_100]) {
      it(`nothing clicks and nothing is lost at ${loudspeakerRate} Hz (seed ${seed})`, () => {
        const { playback } = receive(seed, loudspeakerRate);
        const heard = playback.heard();
        expect(largestStep(heard)).to.be.below(0.8 * 0.012);
        expect(heard.filter((sample) => sample !== 0).length).to.be.closeTo(loudspeakerRate, 200);
        const [started, ended, drained] = playback.reports;
        expect(started).to.deep.equal({ type: 'started', id: 'a' });
        expect(ended).to.include({ type: 'ended', id: 'a' });
        expect(ended).to.have.property('playedMs').closeTo(1000, 1e-6);
        expect(drained).to.deep.equal({ type: 'drained', mark: 1 });
        expect(playback.reports.length).to.equal(3);
      });
    }
  }
});
