/**
 * The measures of expression of one message, and which of any number of measures are the strongest. Scores are about
 * 0…1 and may be slightly negative: below 0 there is no strength, above 1 no more of it. Nothing here is shown.
 */
import type { TranscriptMessage } from '../../headless.js';
import { isGrowing, isSpoken, type SpokenMessage } from './shown-messages.js';

/** A measure by its display name, and how strong it is. */
export type Measure = readonly [name: string, strength: number];

/** What has a strength, in the order of the message; nothing for words that are still growing. */
export function measuresOf(message: TranscriptMessage): Measure[] {
  if (!isMeasured(message)) return [];
  return Object.keys(scoresOf(message))
    .map((name) => [name, strengthOf(message, name)] as const)
    .filter(([, strength]) => strength > 0);
}

/** Whether there is a measure to show. */
export function isMeasured(message: TranscriptMessage): message is SpokenMessage {
  if (!isSpoken(message) || isGrowing(message)) return false;
  return Object.values(scoresOf(message)).some((score) => score > 0);
}

/** How strong one measure is in a message, 0…1; 0 where it is not among its measures. */
export function strengthOf(message: SpokenMessage, name: string): number {
  const score = scoresOf(message)[name] ?? 0;
  return score > 0 ? Math.min(1, score) : 0;
}

/** The strongest first; of equals, the one that came first. */
export function strongest(measures: Iterable<Measure>, count: number): Measure[] {
  return [...measures].sort(([, one], [, other]) => other - one).slice(0, count);
}

/** By display name, which `hume`'s types do not know: in them the keys are camelCase. */
function scoresOf({ models }: SpokenMessage): Readonly<Record<string, number>> {
  return (models.prosody?.scores ?? {}) as Readonly<Record<string, number>>;
}
