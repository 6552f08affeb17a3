/** Lets contestants do the same thing one after the other, and puts what was measured of them side by side. */
import type { Contestant } from '../contestants/contestant.js';
import type { Row } from '../measure.js';
import { figureOf } from '../statistics.js';

export type RowHead = Omit<Row, 'figures'>;

/** What was measured of one contestant; what it cannot do is left out. */
export type Series<Key extends string> = Partial<Record<Key, readonly number[]>>;

/** @returns the rows in the order of their heads */
export async function sideBySide<Key extends string, Who extends Contestant>(
  heads: Record<Key, RowHead>,
  contestants: readonly Who[],
  measure: (contestant: Who) => Promise<Series<Key>>,
): Promise<Row[]> {
  const all: [Who, Series<Key>][] = [];
  for (const contestant of contestants) all.push([contestant, await measure(contestant)]);
  return (Object.keys(heads) as Key[]).map((key) => {
    const figures: Row['figures'] = {};
    for (const [{ name }, series] of all) {
      const values = series[key];
      if (values) figures[name] = figureOf(values);
    }
    return { ...heads[key], figures };
  });
}
