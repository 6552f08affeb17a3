import { expect } from '@open-wc/testing';
import { createVoice, type Voice } from '../../../../src/ui/panel/visualizer/voice.js';

/** A voice whose loudness the test sets; all its sound is in the lowest band. */
function lowVoice() {
  const sound = { level: 0 };
  const voice = createVoice(
    {
      level: () => sound.level,
      spectrum: (_source, into) => into.forEach((_, band) => (into[band] = band === 0 ? 1 : 0)),
    },
    'microphone',
  );
  return { sound, voice };
}

function framesUntilRest(voice: Voice): number {
  let frames = 1;
  while (voice.follow(true)) {
    frames += 1;
    if (frames > 1000) throw new Error('It never comes to rest.');
  }
  return frames;
}

describe('a voice that is drawn', () => {
  it('moves nothing in silence, and in the noise of a room', () => {
    const { sound, voice } = lowVoice();
    expect(voice.follow(true)).to.be.false;
    sound.level = 0.004;
    expect(voice.follow(true)).to.be.false;
    expect([...voice.bands].every((band) => band === 0)).to.be.true;
  });

  it('swells most where its sound is, and never beyond 1', () => {
    const { sound, voice } = lowVoice();
    sound.level = 1;
    for (let frame = 0; frame < 100; frame++) expect(voice.follow(true)).to.be.true;
    expect(voice.bands[0]).to.be.within(0.99, 1);
    expect(voice.bands[1]).to.be.within(0.01, 0.3);
  });

  it('rises within a few frames, falls gently, and then rests', () => {
    const { sound, voice } = lowVoice();
    sound.level = 0.25;
    for (let frame = 0; frame < 5; frame++) voice.follow(true);
    expect(voice.bands[0]).to.be.above(0.8);
    sound.level = 0;
    expect(framesUntilRest(voice)).to.be.within(20, 90);
    expect(voice.bands[0]).to.equal(0);
  });

  it('is not listened to where it is not heard', () => {
    const { sound, voice } = lowVoice();
    sound.level = 0.25;
    expect(voice.follow(false)).to.be.false;
  });
});
