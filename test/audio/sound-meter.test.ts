import { expect } from '@open-wc/testing';
import { createSoundMeter, type SoundMeter } from '../../src/audio/sound-meter.js';

/** Renders half a second of a tone and reads the meter at the end of it. */
async function measured(
  { frequency, amplitude }: { frequency: number; amplitude: number },
  read: (meter: SoundMeter) => void,
): Promise<void> {
  const context = new OfflineAudioContext(1, 24_000, 48_000);
  const tone = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: amplitude });
  tone.connect(gain);
  const meter = createSoundMeter(gain);
  tone.start();
  const measurement = context.suspend(0.45).then(() => {
    read(meter);
    return context.resume();
  });
  await context.startRendering();
  await measurement;
}

describe('the meter of a sound', () => {
  it('tells how loud it is as its root mean square', async () => {
    await measured({ frequency: 1000, amplitude: 0.5 }, (meter) =>
      expect(meter.level()).to.be.closeTo(0.5 / Math.SQRT2, 0.005),
    );
  });

  for (const [frequency, band] of [
    [100, 0],
    [600, 4],
    [7500, 9],
  ] as const) {
    it(`shows a tone of ${frequency} Hz in the band it belongs to, and hardly in the others`, async () => {
      const bands = new Float32Array(10);
      await measured({ frequency, amplitude: 0.5 }, (meter) => meter.spectrum(bands));
      expect(bands[band]).to.equal(1);
      const others = bands.filter((_, index) => Math.abs(index - band) > 1);
      expect(Math.max(...others)).to.be.lessThan(0.5);
    });
  }

  it('is zero in silence, in every band', async () => {
    const bands = new Float32Array(40).fill(1);
    await measured({ frequency: 1000, amplitude: 0 }, (meter) => {
      expect(meter.level()).to.equal(0);
      meter.spectrum(bands);
    });
    expect([...bands]).to.deep.equal(new Array(40).fill(0));
  });
});
