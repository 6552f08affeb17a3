/** What the panel's views are a function of, and what they may ask for. Types only. */
import type { SessionState } from '../../headless.js';
import type { EviProperties } from '../properties.js';
import type { Term } from '../words.js';
import type { DrawnMessages } from './transcript-window.js';
import type { Choices } from './choices.js';
import type { OnDemand } from './on-demand.js';

export type PanelSettings = Readonly<
  Pick<
    EviProperties,
    | 'heading'
    | 'requireConsent'
    | 'layout'
    | 'muteShortcut'
    | 'open'
    | 'preconnect'
    | 'volume'
    | 'withRating'
    | 'withoutExpressions'
    | 'withoutInterim'
    | 'withoutTextInput'
    | 'withoutTranscript'
  >
>;

/** Requests to the element: nothing is changed on the screen before the state says so. */
export interface ElementActions {
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

/** Requests to the call and the browser, for which the element need not be asked. */
export interface PanelActions extends ElementActions {
  /** Gets ready what a call takes that is about to be started. */
  prepareCall(): void;
  setPaused(paused: boolean): void;
  showEarlier(): void;
  showNewest(): void;
  toggleSettings(): void;
  answerConsent(agreed: boolean): void;
  /** Any key that is pressed in the panel. */
  onKeydown(event: KeyboardEvent): void;
}

/** What is loaded when the visitor opens it, is asked something, or comes to it. */
export interface PanelParts {
  readonly afterCall: OnDemand;
  readonly consent: OnDemand;
  readonly expressionPicture: OnDemand;
  readonly microphonePrompt: OnDemand;
  readonly settings: OnDemand;
}

/** What the element tells its panel. */
export interface ElementModel {
  readonly state: SessionState;
  readonly settings: PanelSettings;
  /** Whether there is a call, or one is being made. */
  readonly isInCall: boolean;
  /** Of the call at hand, or of the one to come. */
  readonly callMode: 'voice' | 'text';
  readonly term: Term;
  readonly actions: ElementActions;
}

export interface PanelModel extends ElementModel {
  readonly actions: PanelActions;
  readonly parts: PanelParts;
  readonly drawn: DrawnMessages;
  /** Whether the reader looks at the end of the conversation. */
  readonly isAtEnd: boolean;
  /** What the visitor chose, this time or another. */
  readonly choices: Choices;
  readonly isSettingsOpen: boolean;
  /** Whether the visitor has yet to agree: until then there is nothing but the question. */
  readonly isConsentMissing: boolean;
}
