/**
 * How the measures of expression moved during a conversation: the few that were strongest over all of it, turn by turn,
 * and the lines that draw them. Numbers only; nothing here is shown.
 */
import { measuresOf, strongest, type SpokenMessage } from './expression-strengths.js';

export interface Turn {
  readonly message: SpokenMessage;
  /** By display name. */
  readonly strengths: ReadonlyMap<string, number>;
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
  const turns = messages.map((message) => ({ message, strengths: new Map(measuresOf(message)) }));
  const totals = new Map<string, number>();
  for (const { strengths } of turns) {
    for (const [name, strength] of strengths) totals.set(name, (totals.get(name) ?? 0) + strength);
  }
  const names = strongest(totals, lineCount).map(([name]) => name);
  const peak = turns.reduce(
    (most, { strengths }) => Math.max(most, ...names.map((name) => strengths.get(name) ?? 0)),
    0,
  );
  return { names, turns, ceiling: Math.ceil(peak * 4) / 4 };
}

/**
 * One voice's line for one measure, as SVG path data in a square of 100 by 100: from the first turn of the conversation
 * at the left to the last at the right, from nothing at the bottom to the ceiling at the top.
 */
export function linePath(
  { turns, ceiling }: ExpressionCourse,
  name: string,
  voice: SpokenMessage['type'],
): string {
  const points = turns.flatMap((turn, index) => {
    if (turn.message.type !== voice) return [];
    const x = turns.length > 1 ? index / (turns.length - 1) : 0;
    return `${inPercent(x)} ${inPercent(1 - (turn.strengths.get(name) ?? 0) / ceiling)}`;
  });
  // The step of no length makes a dot of a single turn.
  return `M${points.join('L')}h0`;
}

function inPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}
