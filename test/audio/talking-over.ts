/**
 * The audio thread in a room: what it plays comes back through the microphone it listens to, quantum by quantum, with
 * whatever else is heard there. Counts samples; nothing depends on time.
 */
import { InstantYield } from '../../src/audio/instant-yield.js';
import { captureByHand } from './processor-by-hand.js';
import { seededRandom } from './seeded-random.js';

export const rate = 48_000;
const quantumLength = 128;
const minus10Db = 10 ** (-10 / 20);

/** The ways sound takes from the loudspeaker to the microphone: how many samples late, how much of it. */
export type Room = readonly { delay: number; gain: number }[];

/** A straight way and 8 reflections that die away by 60 dB in 350 ms. @param echoDb of all of them together */
export function room(echoDb: number, delayMs: number, random = seededRandom(delayMs)): Room {
  const paths = [{ delay: Math.round((delayMs / 1000) * rate), gain: 1 }];
  for (let count = 0; count < 8; count++) {
    const seconds = 0.25 * random.fraction();
    const gain = (2 * random.fraction() - 1) * 10 ** ((-3 * seconds) / 0.35);
    paths.push({ delay: Math.round((delayMs / 1000 + seconds) * rate), gain });
  }
  const power = paths.reduce((sum, { gain }) => sum + gain ** 2, 0);
  const scale = 10 ** (echoDb / 20) / Math.sqrt(power);
  return paths.map(({ delay, gain }) => ({ delay, gain: gain * scale }));
}

export const noEcho: Room = [];

/**
 * @param assistant what is to be played
 * @param others what is heard at the microphone but for the echo
 * @returns the instants, in samples, at which the voice had fallen by 10 dB
 */
export function lowerings(assistant: Float32Array, others: Float32Array, echo: Room): number[] {
  const instantYield = new InstantYield(rate);
  const capture = captureByHand(rate, instantYield);
  const played = new Float32Array(others.length);
  const heard = new Float32Array(quantumLength);
  const instants: number[] = [];
  let isLow = false;
  for (let start = 0; start + quantumLength <= others.length; start += quantumLength) {
    const quantum = played.subarray(start, start + quantumLength);
    quantum.set(assistant.subarray(start, start + quantumLength));
    instantYield.shape(quantum);
    for (let index = start; index < start + quantumLength; index++) {
      const sent = assistant[index] ?? 0;
      const gain = Math.abs(sent) > 1e-3 ? (played[index] ?? 0) / sent : undefined;
      if (gain !== undefined && !isLow && gain < minus10Db) instants.push(index);
      if (gain !== undefined) isLow = isLow ? gain < 0.99 : gain < minus10Db;
      heard[index - start] = others[index] ?? 0;
    }
    addEcho(heard, played, start, echo);
    capture.hear(heard);
  }
  return instants;
}

function addEcho(heard: Float32Array, played: Float32Array, start: number, echo: Room): void {
  for (const { delay, gain } of echo) {
    for (let index = 0; index < heard.length; index++) {
      heard[index] = (heard[index] ?? 0) + gain * (played[start + index - delay] ?? 0);
    }
  }
}
