/** Chance that is the same in every run: a linear congruential generator, Numerical Recipes' constants. */

export interface SeededRandom {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number, both bounds included. */
  integer(least: number, most: number): number;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const fraction = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return {
    fraction,
    integer: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
  };
}
