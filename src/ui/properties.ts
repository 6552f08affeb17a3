/**
 * Everything a page can set on the element, as attribute or property, each with its meaning and default. It holds
 * values only: what they bring about is decided elsewhere.
 */
import { ReactiveElement } from '@lit/reactive-element';
import { property } from './property.js';
import type { AudioConstraints, CallLimits, ReconnectOptions, SessionSettings } from '../headless.js';
import type { OwnWords } from '../i18n/index.js';
import { address, choice, jsonObject, number, shortcut } from './readers.js';

const webAddress = address('https:', 'http:');
const socketAddress = address('wss:', 'ws:', 'https:', 'http:');
const wholeNumber = number({ step: 1 });

export class EviProperties extends ReactiveElement {
  /** Answers a `GET` with a short-lived token. Asked anew for every connection. */
  @property({ reader: webAddress })
  tokenUrl: string | null = null;

  /** Hands out a token instead of `token-url`. */
  @property({ attribute: false })
  getToken: (() => string | Promise<string>) | null = null;

  /** The EVI configuration to talk to. */
  @property()
  configId: string | null = null;

  /** A version of the configuration; the newest when absent. */
  @property({ reader: wholeNumber })
  configVersion: number | null = null;

  /** Any EVI-compatible endpoint; `wss://api.hume.ai/v0/evi/chat` when absent. */
  @property({ reader: socketAddress })
  socketUrl: string | null = null;

  /** The voice to speak with, instead of the configuration's. */
  @property()
  voiceId: string | null = null;

  /** How many events of a resumed conversation the server loads. */
  @property({ reader: wholeNumber })
  eventLimit: number | null = null;

  /** Your own name for the session, handed back in every message. */
  @property()
  customSessionId: string | null = null;

  /** Continues an older conversation: its `chatGroupId`. */
  @property()
  resumedChatGroupId: string | null = null;

  /** The first settings of every call: `systemPrompt`, `context`, `variables`, … */
  @property({ reader: jsonObject })
  sessionSettings: Omit<SessionSettings, 'type'> | null = null;

  /** Values for the variables in the configuration's prompt; merged into `sessionSettings`. */
  @property({ reader: jsonObject })
  variables: Record<string, string | number | boolean> | null = null;

  /** `voice`: talk and type. `text`: type only; the microphone is never asked for. */
  @property({ reader: choice('voice', 'text') })
  mode: 'voice' | 'text' = 'voice';

  /**
   * `floating`: a launcher in a corner, with a panel beside it. `side`: with a panel from top to bottom at that side of the
   * window. `inline`: the panel alone, in the flow of the page.
   */
  @property({ reflect: true, reader: choice('floating', 'side', 'inline') })
  layout: 'floating' | 'side' | 'inline' = 'floating';

  /** The launcher's corner; start and end follow the direction of the page's script. */
  @property({
    reflect: true,
    reader: choice('bottom-end', 'bottom-start', 'top-end', 'top-start'),
  })
  placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' = 'bottom-end';

  /** Whether the panel is shown. Setting it dispatches no event and moves no focus; `show()` and `hide()` do. */
  @property({ type: Boolean, reflect: true })
  open = false;

  /** `auto` follows the visitor's system. */
  @property({ reflect: true, reader: choice('auto', 'light', 'dark') })
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Language of the interface (BCP 47); that of the page around it when absent. */
  @property({ reflect: true })
  override lang = '';

  /** Your own words in place of ours, by their keys, for every language or for one. */
  @property({ reader: jsonObject })
  words: OwnWords | null = null;

  /** Words beside the launcher's icon, while the panel is closed. */
  @property()
  label: string | null = null;

  /** Title of the panel. */
  @property()
  heading: string | null = null;

  /** Opening the panel starts the call. */
  @property({ type: Boolean })
  autoStart = false;

  /** Asks the visitor first: before they agree, nothing is requested of anybody, nor the microphone. */
  @property({ type: Boolean })
  requireConsent = false;

  /** Asks for a token at the first sign of interest, not only at the click: a call is live the sooner for it. */
  @property({ type: Boolean })
  preconnect = false;

  /** Leaves the written conversation out. */
  @property({ type: Boolean })
  withoutTranscript = false;

  /** Leaves out how the voices sounded: the measures under each message, and the picture of them. */
  @property({ type: Boolean })
  withoutExpressions = false;

  /** Leaves the text field out. */
  @property({ type: Boolean })
  withoutTextInput = false;

  /** Shows what the visitor says only once it is final. */
  @property({ type: Boolean })
  withoutInterim = false;

  /** Asks the visitor after a call how it was. The answer is told by `evi-rating` and sent nowhere. */
  @property({ type: Boolean })
  withRating = false;

  /** Mutes and unmutes from anywhere on the page during a call, e.g. `Alt+M`. With Control, Alt or Meta: letters are typed. */
  @property({ reader: shortcut })
  muteShortcut: string | null = null;

  /** Loudness of the assistant, 0 to 1. */
  @property({ reader: number({ max: 1 }) })
  volume = 1;

  /** How the microphone is opened; all of the browser's voice processing is on by default. */
  @property({ attribute: false })
  audioConstraints: AudioConstraints | null = null;

  /** `on`: the assistant lowers its voice the moment the visitor speaks over it. */
  @property({ reader: choice('on', 'off') })
  yield: 'on' | 'off' = 'on';

  /** How a lost connection is taken up again: `tries` (8), `baseDelayMs` (500), `maxDelayMs` (10,000). */
  @property({ attribute: false })
  reconnect: Partial<ReconnectOptions> | null = null;

  /** The configuration's `inactivityMs` and `maxDurationMs`: the visitor is warned before the service ends the call. */
  @property({ reader: jsonObject })
  limits: CallLimits | null = null;

  /** Your own copy of `audio-worklets.js`. */
  @property({ reader: webAddress })
  workletUrl: string | null = null;
}
