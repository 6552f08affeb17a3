/** Does the same thing as often as it is to be measured, and gathers what came of it. */

/**
 * @param once what one run measured: of each thing one value, or several
 * @returns of each thing all values, in order
 */
export async function repeated<Key extends string>(
  runs: number,
  once: (run: number) => Promise<Record<Key, number | readonly number[]>>,
): Promise<Record<Key, number[]>> {
  const all: Partial<Record<Key, number[]>> = {};
  for (let run = 0; run < runs; run++) {
    const measured = await once(run);
    for (const key in measured) all[key] = [...(all[key] ?? []), ...[measured[key]].flat()];
  }
  return all as Record<Key, number[]>;
}
