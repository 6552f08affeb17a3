/** How loud samples are. Decibels here are of the root mean square against a full-scale square wave (0 dBFS). */

/** What digital silence counts as: nothing a 16-bit microphone delivers is quieter. */
export const silenceDb = -96;

export function levelDb(samples: Int16Array): number {
  return powerToDb(meanPower(samples));
}

/** Mean of the squares, 0…1. */
export function meanPower(samples: Int16Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / samples.length / 32768 ** 2;
}

export function powerToDb(power: number): number {
  return Math.max(silenceDb, 10 * Math.log10(power));
}
