/**
 * What `createSession` takes and gives: the public shape of a call without a face. Types only.
 */
import type { AudioConstraints, AudioDevices, SoundSource } from './audio/index.js';
import type {
  CallLimits,
  ReconnectOptions,
  SessionListener,
  SessionState,
  ToolHandler,
  ToolOptions,
} from './session/index.js';
import type { SessionSettings, ToolCall, ToolError, ToolResponse } from './wire.js';

export interface SessionOptions {
  /** Answers a `GET` with a token; see the README for the forms. One of `tokenUrl` and `getToken` is needed. */
  tokenUrl?: string;
  /** Hands out a token instead of `tokenUrl`; asked anew for every connection. */
  getToken?: () => string | Promise<string>;
  /** @default 'wss://api.hume.ai/v0/evi/chat' */
  socketUrl?: string;
  configId?: string;
  configVersion?: number;
  voiceId?: string;
  /** How many events of a resumed conversation the server loads. */
  eventLimit?: number;
  customSessionId?: string;
  /** Continues an older conversation: its `chatGroupId`. */
  resumedChatGroupId?: string;
  /** Sent as the first message, with the audio format. */
  sessionSettings?: Omit<SessionSettings, 'type'>;
  /** Merged into `sessionSettings.variables`. */
  variables?: Record<string, string | number | boolean>;
  /** `text` never asks for the microphone. @default 'voice' */
  mode?: 'voice' | 'text';
  /** Asks the server for the words while they are spoken. @default true */
  interimTranscripts?: boolean;
  /** Loudspeaker, 0…1. @default 1 */
  volume?: number;
  audioConstraints?: AudioConstraints;
  /** The loudspeaker to use; the system's default when absent or gone. */
  loudspeakerId?: string | undefined;
  /**
   * `on` lowers the assistant's voice the moment the visitor speaks over it, until the server has cut it or 700 ms have
   * passed. Off by itself where the browser does not cancel echo. @default 'on'
   */
  yield?: 'on' | 'off';
  /** Your own copy of `audio-worklets.js`. */
  workletUrl?: string;
  /** How a lost connection is taken up again. */
  reconnect?: Partial<ReconnectOptions>;
  /** The time limits of the EVI configuration: EVI does not tell them, and the visitor is warned before they are reached. */
  limits?: CallLimits;
}

export interface Session {
  readonly state: SessionState;
  /** @returns a function that ends the subscription */
  subscribe(listener: SessionListener): () => void;
  /**
   * Asks for a token ahead of a call that is likely to come, and starts its thread: it is live the sooner for it. The
   * token serves the next connection if that comes within a minute; until then no other is asked for. Does nothing
   * during a call.
   */
  preconnect(changes?: Partial<SessionOptions>): void;
  /**
   * Starts a call; call it in the visitor's click. Resolves when the call is live or could not be had, and never
   * rejects: `state.status` and `state.error` tell which. Does nothing during a call.
   * @param changes options that differ from those of `createSession`, from this call on
   */
  connect(changes?: Partial<SessionOptions>): Promise<void>;
  /**
   * Opens the microphone without a call: `level` and `spectrum` tell what it hears, and nothing of it is sent. Call it
   * in the visitor's click. Does nothing during a call. Resolves when the microphone was given back, by `disconnect`, a
   * call or another trial; rejects with an `EviError` where it cannot be had or is lost. What is wrong besides is told in
   * `state.error`, as in a call.
   * @param onHeard called once it is open
   * @param changes as those of `connect`
   */
  tryMicrophone(onHeard: () => void, changes?: Partial<SessionOptions>): Promise<void>;
  /**
   * Hangs up: silence and a released microphone at once. After a call that the server ended, cuts its last words; ends
   * a trial of the microphone.
   */
  disconnect(): void;
  mute(): void;
  unmute(): void;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
  /**
   * Changes the microphone, for later calls too; in a call the new one is opened before the old is let go, and not a
   * word is lost. Rejects, everything as it was, with an `EviError` of a code that begins with `mic-`, or with an
   * `AbortError` when a later choice or the end of the call overtook it.
   * @param deviceId one of `devices()`; the system's default when `undefined`, or when there is no such device
   */
  setMicrophone(deviceId: string | undefined): Promise<void>;
  /**
   * Changes the loudspeaker, for later calls too. Rejects, everything as it was, with an `EviError`: `speaker-missing`,
   * or `unsupported-browser` where the browser lets no page choose (all but Chromium so far).
   * @param deviceId one of `devices()`; the system's default when `undefined`
   */
  setLoudspeaker(deviceId: string | undefined): Promise<void>;
  /** What there is to choose from. Ask again when `watchDevices` says so; all empty until the visitor has allowed the microphone. */
  devices(): Promise<AudioDevices>;
  /** Calls back when a device comes or goes, until `signal` aborts. */
  watchDevices(listener: () => void, signal: AbortSignal): void;
  /**
   * How loud it is right now: root mean square of the latest 43 ms, 0…1 of full scale; 0 without a call or a trial.
   * Read it while you draw. The microphone's is what it hears, also while muted; the loudspeaker's is before the volume.
   */
  level(of: SoundSource): number;
  /**
   * How strong the sound is at each pitch right now, without allocating: fills `into` with as many bands, equally wide
   * in pitch, from 80 Hz to 8 kHz. 0 is −100 dB of full scale or less, or no call; 1 is −30 dB or more.
   */
  spectrum(of: SoundSource, into: Float32Array): void;
  sendUserInput(text: string): void;
  sendAssistantInput(text: string): void;
  sendSessionSettings(settings: Omit<SessionSettings, 'type'>): void;
  sendToolMessage(message: ToolResponse | ToolError): void;
  pauseAssistant(): void;
  resumeAssistant(): void;
  clearMessages(): void;
  /**
   * Lets the assistant use a tool of the page: announces it and answers its calls.
   * @returns a function that takes the tool away again
   */
  registerTool(name: string, handler: ToolHandler, options?: ToolOptions): () => void;
  /** Answers a `tool_call` for which no tool is registered; a promise is waited for, a rejection told as failure. */
  answerTool(toolCall: ToolCall, answer: unknown): void;
}
