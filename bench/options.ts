/** What the command line may say: `npm run bench -- --only 3,5 --runs 5`. Throws a sentence when it says nonsense. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The numbers of the measures wanted; all when absent. */
  only?: number[];
  /** How often each thing is measured, instead of each measure's own number. */
  runs?: number;
  /** Whether the table goes into the README. */
  readme: boolean;
}

export function parseOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      runs: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  return {
    readme: values.readme,
    ...(values.only !== undefined && { only: values.only.split(',').map((word) => natural('only', word)) }),
    ...(values.runs !== undefined && { runs: natural('runs', values.runs) }),
  };
}

function natural(option: string, word: string): number {
  if (!/^[1-9]\d*$/.test(word)) throw new RangeError(`--${option} takes whole numbers, not "${word}".`);
  return Number(word);
}
