/**
 * Every word a visitor can read or hear, as an interface that each language fills: a missing one does not compile.
 * Types only.
 */
import type { EviErrorCode, EviErrorDetail } from '../evi-error.js';
import type { ExpressionWords } from './expression-words.js';
import type { Language } from './languages.js';

/** What the launcher may have to say before anything else is loaded. */
export interface LauncherWords {
  $code: Language;
  /** The direction in which the language is written. */
  $dir: 'ltr' | 'rtl';

  /** Names the launcher while the panel is closed. */
  openPanel: string;
  /** Shown beside the launcher when the rest of the widget cannot be loaded. */
  unavailable: string;
}

/** What went wrong, in the visitor's words, for each error there is. */
export type ErrorWords = { [Code in EviErrorCode as `error:${Code}`]: string };

/** Instead of them, where more is known. */
export type ErrorDetailWords = { [Detail in EviErrorDetail as `because:${Detail}`]: string };

export interface PanelWords extends ErrorWords, ErrorDetailWords {
  /** Title of the panel when the page gives none. */
  title: string;
  close: string;
  /** Names the launcher while the panel is open. */
  closePanel: string;
  /** Added to the launcher's name during a call. */
  callInProgress: string;

  'status:idle': string;
  'status:starting': string;
  /** The browser is asking the visitor for the microphone. */
  'status:asking': string;
  'status:live': string;
  /** The assistant hears nothing, and waits. */
  'status:listening': string;
  /** The visitor is speaking. */
  'status:hearing': string;
  /** The visitor has spoken, and nothing is heard of the answer yet. */
  'status:thinking': string;
  /** The assistant is heard. */
  'status:speaking': string;
  /** The visitor cut the assistant off, and has not said anything that was understood. */
  'status:interrupted': string;
  'status:muted': string;
  'status:paused': string;
  'status:reconnecting': string;
  'status:ended': string;
  'status:failed': string;

  /** Stands below a picture of where the browser asks for the microphone. */
  allowMicrophone: string;

  startCall: string;
  startChat: string;
  endCall: string;
  endChat: string;
  muteMicrophone: string;
  /** Names the button that keeps the assistant quiet while it is pressed. */
  pauseAssistant: string;

  /** Invites to a conversation, while there is none. */
  emptyVoice: string;
  emptyText: string;
  /** Invites to speak, while the call has begun and nothing was said. */
  emptyLive: string;

  /** Names the written conversation. */
  transcript: string;
  earlierMessages: string;
  /** Names the button that leads a reader who has scrolled up back down. */
  newestMessage: string;
  /** Put before what the visitor said, for screen readers. */
  visitorSaid: string;
  /** Put before what the assistant said, for screen readers. */
  assistantSaid: string;
  /** Stands between what was heard of the assistant's words and what was not, for screen readers and in writing. */
  interrupted: string;
  /** Put before the name of a tool that the assistant uses. */
  toolUsed: string;
  /** Put before the name of a tool, above what it found. */
  toolAnswered: string;
  /** Put before the name of a tool that could not answer. */
  toolFailed: string;
  /** Stands in the conversation where the server reported an error and it went on. */
  problem: string;

  /** The call will be ended because it is quiet, in less time than this; something said prevents it. */
  'warning:inactivity': (time: string) => string;
  /** The call will be ended because of its longest duration, in less time than this. */
  'warning:max-duration': (time: string) => string;

  /** Opens the ways to keep the written conversation. */
  saveTranscript: string;
  copyTranscript: string;
  /** The conversation as a file of plain text, of WebVTT, and of JSON. */
  saveAsText: string;
  saveAsWebVtt: string;
  saveAsJson: string;
  copied: string;
  notCopied: string;

  /** Asks for a rating once a call is over, where the page wants one. */
  rating: string;
  /** The answers. */
  'rating:good': string;
  'rating:bad': string;
  /** Thanks for one. */
  rated: string;

  /** Names the strongest measures of one utterance. */
  expressions: string;
  /** Says what the measures are and are not, wherever they are shown. */
  expressionCaution: string;
  /** Opens the picture of the measures over the whole conversation. */
  expressionPicture: string;
  /** Heads the rows of that picture's table: the number of the turn. */
  expressionTurn: string;
  /** Whose voice was measured. */
  'voice:user_message': string;
  'voice:assistant_message': string;
  /** The measures by their display names. */
  expression: ExpressionWords;

  /** Names the question that is asked before a conversation, where the page wants that. */
  consent: string;
  /** Asks it, unless the page asks in its own words. */
  consentRequest: string;
  agree: string;
  decline: string;
  withdrawConsent: string;

  /** Names the button that opens the settings, and the settings themselves. */
  settings: string;
  closeSettings: string;
  microphone: string;
  loudspeaker: string;
  /** Stands among the devices, for the one that the system would take. */
  systemDefault: string;
  /** Said while the browser does not yet tell which devices there are. */
  devicesUnnamed: string;
  /** Names the meter of how loud the visitor is heard. */
  microphoneLevel: string;
  /** Names the button that shows it before a call. */
  tryMicrophone: string;
  /** How loud the assistant is. */
  volume: string;
  language: string;
  /** Whether the conversation is shown in writing. */
  captions: string;

  message: string;
  sendMessage: string;

  retry: string;
  typeInstead: string;
}

export type Translation = LauncherWords & PanelWords;
