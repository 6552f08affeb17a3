/**
 * The low-pass filter both directions share: a windowed sinc, sampled at every fraction of a sample a rate conversion
 * can ask for. It must stay linear-phase (symmetric about the output's instant): delay is the same for every tone.
 *
 * Formulas: Oppenheim and Schafer, Discrete-Time Signal Processing, section 7.6 (Kaiser window design), with
 * the bank of fractionally shifted copies of J. O. Smith, Digital Audio Resampling.
 */

/** What is left of tones in the stop band. */
const attenuationDb = 70;
/** Tones pass up to 7/8 of half the lower rate and stop from 9/8 of it: 7 kHz and 9 kHz for a 16 kHz output. */
const transitionOfLowerRate = 1 / 8;
/** Enough for every pair of rates in use (11.025 to 48 kHz needs most); other pairs take the nearest phase. */
const maxPhases = 640;

export interface LowPass {
  /** Input samples used on either side of the output's instant. */
  readonly reach: number;
  /** Into how many equal parts the time between two input samples is divided. */
  readonly phaseCount: number;
  /** For each of these instants in turn, `2 * reach + 1` taps. */
  readonly taps: Float32Array;
}

/** @returns the filter for a change of rate; the identity when the rates are equal, so that samples pass unaltered */
export function designLowPass(fromRate: number, toRate: number): LowPass {
  if (fromRate === toRate) return { reach: 0, phaseCount: 1, taps: Float32Array.of(1) };
  const lowerRate = Math.min(fromRate, toRate);
  const transition = (2 * Math.PI * lowerRate * transitionOfLowerRate) / fromRate;
  const reach = Math.ceil((attenuationDb - 7.95) / (2.285 * transition) / 2);
  const phaseCount = Math.min(toRate / greatestCommonDivisor(fromRate, toRate), maxPhases);
  const taps = new Float32Array(phaseCount * (2 * reach + 1));
  for (let phase = 0; phase < phaseCount; phase++) {
    const row = taps.subarray(phase * (2 * reach + 1), (phase + 1) * (2 * reach + 1));
    fillTaps(row, reach, phase / phaseCount, lowerRate / fromRate);
  }
  return { reach, phaseCount, taps };
}

/** The taps for an output `fraction` of a sample after the middle input sample; they add up to 1. */
function fillTaps(row: Float32Array, reach: number, fraction: number, bandwidth: number): void {
  let sum = 0;
  for (let index = 0; index < row.length; index++) {
    const distance = index - reach - fraction;
    const tap = sinc(bandwidth * distance) * kaiser(distance / reach);
    row[index] = tap;
    sum += tap;
  }
  for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) / sum;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The Kaiser window over −1…1, but for a constant factor that the sum of the taps takes out. */
function kaiser(x: number): number {
  const beta = 0.1102 * (attenuationDb - 8.7);
  return Math.abs(x) > 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x));
}

/** The modified Bessel function of the first kind and order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-9; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
