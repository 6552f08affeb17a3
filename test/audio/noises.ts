/** What a microphone hears but for speech: rooms, fans, keys and doors. The same in every run; levels are dBFS. */
import { seededRandom, type SeededRandom } from './seeded-random.js';

const rate = 48_000;
const amplitude = (levelDb: number) => 10 ** (levelDb / 20);

/** White: every sample for itself. */
export function hiss(seconds: number, levelDb: number, random = seededRandom(1)): Float32Array<ArrayBuffer> {
  const reach = Math.sqrt(3) * amplitude(levelDb);
  return Float32Array.from({ length: seconds * rate }, () => reach * (2 * random.fraction() - 1));
}

/** Stronger the lower, above about 150 Hz. */
export function fan(seconds: number, levelDb: number): Float32Array<ArrayBuffer> {
  let state = 0;
  const memory = 0.98;
  return hiss(seconds, levelDb).map((white) => {
    state = memory * state + white;
    return state * Math.sqrt(1 - memory ** 2);
  });
}

/** Keys that go down and up again, each a burst of noise and a tone that dies away within some 30 ms. */
export function typing(seconds: number, peakDb: number, keysPerSecond: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(2);
  const samples = new Float32Array(seconds * rate);
  for (let at = 0; at < seconds; at += (0.3 + 1.4 * random.fraction()) / keysPerSecond) {
    strike(samples, at, peakDb, random);
    strike(samples, at + 0.05 + 0.06 * random.fraction(), peakDb - 6, random);
  }
  return samples;
}

function strike(samples: Float32Array, seconds: number, peakDb: number, random: SeededRandom): void {
  const hz = 400 + 3900 * random.fraction();
  const decaySeconds = 0.003 + 0.012 * random.fraction();
  add(samples, seconds, 0.1, (time) => {
    const wave = 0.5 * Math.sin(2 * Math.PI * hz * time) + random.fraction() - 0.5;
    return amplitude(peakDb) * Math.exp(-time / decaySeconds) * wave;
  });
}

/** Doors that fall shut every two to three seconds: a thud of a low tone, its overtone and noise, 0.35 to 0.8 s long. */
export function slams(seconds: number, peakDb: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(3);
  const samples = new Float32Array(seconds * rate);
  for (let at = 1; at < seconds; at += 2 + random.fraction()) {
    const hz = 80 + 160 * random.fraction();
    const decaySeconds = 0.05 + 0.07 * random.fraction();
    let rumble = 0;
    add(samples, at, 0.8, (time) => {
      rumble = 0.97 * rumble + 0.4 * (random.fraction() - 0.5);
      const tones = Math.sin(2 * Math.PI * hz * time) + 0.6 * Math.sin(2 * Math.PI * 2.7 * hz * time);
      return 0.5 * amplitude(peakDb) * Math.exp(-time / decaySeconds) * (tones + rumble);
    });
  }
  return samples;
}

function add(samples: Float32Array, seconds: number, length: number, wave: (time: number) => number): void {
  const start = Math.round(seconds * rate);
  const end = Math.min(samples.length, start + length * rate);
  for (let index = start; index < end; index++) {
    samples[index] = (samples[index] ?? 0) + wave((index - start) / rate);
  }
}
