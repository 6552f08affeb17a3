/** The words the bench is written in: who competes, what a measure gives, what it should reach. Types only. */
import type { Stage } from './stage.js';
import type { Figure } from './statistics.js';

/** `ours` is `dist/`; the others are what a site owner would pick instead. */
export type ContestantName =
  'ours' | 'voice-react 0.2' | 'voice-react 0.3' | 'ElevenLabs' | 'Vapi' | 'deep-chat';

export type Unit = 'ms' | 'B' | 'kB' | 'MB' | '%' | 'µs' | '';

/** What section 5 of the design asks of ours. */
export interface Target {
  of: 'median' | 'p99';
  atMost: number;
}

export interface Row {
  what: string;
  unit: Unit;
  /** Who is absent was not measured: it cannot do this, or not with this server. */
  figures: Partial<Record<ContestantName, Figure>>;
  target?: Target;
}

export interface Measure {
  /** As the command line names it. */
  number: number;
  title: string;
  /** What one has to know to read the figures. */
  remark: string;
  /** How often each thing is measured, unless the command line says otherwise. */
  runs: number;
  run(stage: Stage, runs: number): Promise<Row[]>;
}
