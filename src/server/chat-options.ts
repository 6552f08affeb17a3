/** What can be set of a chat's behaviour, with EVI's own defaults. */
import type { Engine } from './engine.js';

export interface ChatOptions {
  engine: Engine;
  /** The chat ends when the visitor has neither spoken nor typed for this long. @default 120_000 */
  inactivityMs: number;
  /** The chat ends after this long, whatever happens. @default 1_800_000 */
  maxDurationMs: number;
  /** The visitor interrupts by speaking this long over the assistant; shorter is taken for agreement. @default 800 */
  minInterruptionMs: number;
  /** A turn ends with this much quiet. @default 800 */
  endOfTurnSilenceMs: number;
  /** What the assistant says first in a new conversation; nothing by default. */
  greeting: string | undefined;
  /** The configurations that may be asked for: any when undefined. They differ in nothing. */
  configIds: readonly string[] | undefined;
  /** Milliseconds, for what depends on the time of day. Sound is never timed by it. @default Date.now */
  now: () => number;
}

export const defaultChatOptions = {
  inactivityMs: 120_000,
  maxDurationMs: 1_800_000,
  minInterruptionMs: 800,
  endOfTurnSilenceMs: 800,
  greeting: undefined,
  configIds: undefined,
  now: Date.now,
} as const satisfies Omit<ChatOptions, 'engine'>;
