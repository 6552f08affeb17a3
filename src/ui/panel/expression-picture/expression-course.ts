/**
 * How the measures of expression moved during a conversation: the few that were strongest over all of it, turn by turn,
 * and the lines that draw them. Numbers only; nothing here is shown.
 */
import { measuresOf, strengthOf, strongest } from '../expression-strengths.js';
import type { SpokenMessage } from '../shown-messages.js';

export interface Turn {
  readonly message: SpokenMessage;
  /** Of each of the names of the course, in their order. */
  readonly strengths: readonly number[];
}

export interface ExpressionCourse {
  /** Display names, the strongest over all turns first. */
  readonly names: readonly string[];
  readonly turns: readonly Turn[];
  /** The strength at the upper edge of the picture: a quarter, a half, three quarters or 1. */
  readonly ceiling: number;
}

const lineCount = 3;

/** @param messages those that were measured, in order */
export function courseOfExpressions(messages: readonly SpokenMessage[]): ExpressionCourse {
  const totals = new Map<string, number>();
  for (const message of messages) {
    for (const [name, strength] of measuresOf(message)) totals.set(name, (totals.get(name) ?? 0) + strength);
  }
  const names = strongest(totals, lineCount).map(([name]) => name);
  const turns = messages.map((message) => ({
    message,
    strengths: names.map((name) => strengthOf(message, name)),
  }));
  const peak = turns.reduce((most, { strengths }) => Math.max(most, ...strengths), 0);
  return { names, turns, ceiling: Math.ceil(peak * 4) / 4 };
}

/**
 * One voice's line for one of the names, as SVG path data in a square of 100 by 100: from the first turn of the
 * conversation at the left to the last at the right, from nothing at the bottom to the ceiling at the top.
 */
export function linePath(
  { names, turns, ceiling }: ExpressionCourse,
  name: string,
  voice: SpokenMessage['type'],
): string {
  const place = names.indexOf(name);
  const points = turns.flatMap(({ message, strengths }, index) => {
    if (message.type !== voice) return [];
    const x = turns.length > 1 ? index / (turns.length - 1) : 0;
    return `${inPercent(x)} ${inPercent(1 - (strengths[place] ?? 0) / ceiling)}`;
  });
  // The step of no length makes a dot of a single turn.
  return `M${points.join('L')}h0`;
}

function inPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}
