/**
 * The call without a face: joins session, audio and net, and is the door for the widget and for pages that bring their
 * own interface. No Lit and no DOM tree here. Importing it in Node does nothing.
 */
import type { SessionListener, SessionState } from './session/index.js';
import type { SessionSettings, ToolError, ToolResponse } from './wire.js';

export interface AudioConstraints {
  /** @default true */
  echoCancellation?: boolean;
  /** @default true */
  noiseSuppression?: boolean;
  /** @default true */
  autoGainControl?: boolean;
  /** The microphone to use; the system's default when absent or gone. */
  deviceId?: string;
}

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
  sessionSettings?: SessionSettings;
  /** Merged into `sessionSettings.variables`. */
  variables?: Record<string, string | number | boolean>;
  /** `text` never asks for the microphone. @default 'voice' */
  mode?: 'voice' | 'text';
  /** Asks the server for the words while they are spoken. @default true */
  interimTranscripts?: boolean;
  /** Loudspeaker, 0…1. @default 1 */
  volume?: number;
  audioConstraints?: AudioConstraints;
  /** Your own copy of `audio-worklets.js`. */
  workletUrl?: string;
}

export interface Session {
  readonly state: SessionState;
  /** @returns a function that ends the subscription */
  subscribe(listener: SessionListener): () => void;
  /**
   * Starts a call; call it in the visitor's click. Resolves when the call is live or could not be had, and never
   * rejects: `state.status` and `state.error` tell which. Does nothing during a call.
   * @param changes options that differ from those of `createSession`, from this call on
   */
  connect(changes?: Partial<SessionOptions>): Promise<void>;
  /** Hangs up: silence and a released microphone at once. */
  disconnect(): void;
  mute(): void;
  unmute(): void;
  /** @param volume 0…1 */
  setVolume(volume: number): void;
  sendUserInput(text: string): void;
  sendAssistantInput(text: string): void;
  sendSessionSettings(settings: Omit<SessionSettings, 'type'>): void;
  sendToolMessage(message: ToolResponse | ToolError): void;
  pauseAssistant(): void;
  resumeAssistant(): void;
  clearMessages(): void;
}
