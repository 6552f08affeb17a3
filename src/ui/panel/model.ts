/** What the panel's views are a function of, and what they may ask for. Types only. */
import type { SessionState } from '../../headless.js';
import type { EviProperties } from '../properties.js';
import type { Term } from '../words.js';

export type PanelSettings = Readonly<
  Pick<
    EviProperties,
    | 'heading'
    | 'layout'
    | 'open'
    | 'withoutExpressions'
    | 'withoutInterim'
    | 'withoutTextInput'
    | 'withoutTranscript'
  >
>;

/** Requests: nothing is changed on the screen before the state says so. */
export interface PanelActions {
  close(): void;
  start(): void;
  /** Starts a call of the same kind as the one that failed. */
  retry(): void;
  /** Starts a call without a microphone, the cursor in the text field. */
  startTyping(): void;
  end(): void;
  setMuted(muted: boolean): void;
  /** @returns whether the text was sent */
  send(text: string): Promise<boolean>;
}

export interface PanelModel {
  readonly state: SessionState;
  readonly settings: PanelSettings;
  /** Whether there is a call, or one is being made. */
  readonly isInCall: boolean;
  /** Of the call at hand, or of the one to come. */
  readonly callMode: 'voice' | 'text';
  readonly term: Term;
  readonly actions: PanelActions;
}
