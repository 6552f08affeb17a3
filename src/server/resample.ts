/**
 * Sample-rate conversion of a whole sound by a windowed sinc. For rates in a ratio of small whole numbers only, as all
 * audio rates are; it holds one table of coefficients for each phase that occurs, so nothing is computed per sample.
 */
import type { Sound } from './engine.js';

/** Zero crossings of the sinc on either side: more is sharper and slower. */
const crossings = 16;

export function resample({ samples, sampleRate }: Sound, targetRate: number): Sound {
  if (sampleRate === targetRate) return { samples, sampleRate };
  const divisor = greatestCommonDivisor(sampleRate, targetRate);
  const phases = targetRate / divisor;
  const step = sampleRate / divisor;
  // Going down, the low-pass must follow the lower of the two rates.
  const cutoff = Math.min(1, targetRate / sampleRate);
  const reach = Math.ceil(crossings / cutoff);
  const tables = Array.from({ length: phases }, (_, phase) => sincTable(phase / phases, cutoff, reach));

  const output = new Int16Array(Math.floor((samples.length * targetRate) / sampleRate));
  for (let index = 0; index < output.length; index++) {
    const position = index * step;
    const table = tables[position % phases] ?? [];
    const first = Math.floor(position / phases) - reach + 1;
    let sum = 0;
    for (let tap = 0; tap < table.length; tap++) sum += (samples[first + tap] ?? 0) * (table[tap] ?? 0);
    output[index] = Math.max(-32768, Math.min(32767, Math.round(sum)));
  }
  return { samples: output, sampleRate: targetRate };
}

/** The weights of the `2 · reach` samples around a point that lies `fraction` after a sample; they add up to 1. */
function sincTable(fraction: number, cutoff: number, reach: number): Float64Array {
  const table = Float64Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - fraction;
    const angle = Math.PI * distance * cutoff;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    return sinc * blackman(distance / reach);
  });
  const sum = table.reduce((total, weight) => total + weight, 0);
  return table.map((weight) => weight / sum);
}

/** @param at −1…1, the window's edges */
function blackman(at: number): number {
  if (Math.abs(at) >= 1) return 0;
  return 0.42 + 0.5 * Math.cos(Math.PI * at) + 0.08 * Math.cos(2 * Math.PI * at);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
