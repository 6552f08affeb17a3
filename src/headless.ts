/**
 * The call without a face: joins session, audio and net, and is the door for the widget and for pages that bring their
 * own interface. No Lit and no DOM tree here. Importing it in Node does nothing.
 */
import { decodeAudio, encodeAudio, openAudio, type AudioConstraints, type CallAudio } from './audio/index.js';
import { EviError } from './evi-error.js';
import { askForToken, fetchToken, openSocket } from './net/index.js';
import {
  createConversation,
  isCall,
  type ChatOptions,
  type SessionListener,
  type SessionState,
} from './session/index.js';
import type { SessionSettings, ToolError, ToolResponse } from './wire.js';

export { EviError, type EviErrorCode } from './evi-error.js';
export type { AudioConstraints } from './audio/index.js';
export type * from './session/index.js';
export type * from './wire.js';

const humeSocketUrl = 'wss://api.hume.ai/v0/evi/chat';

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
  /** Hangs up: silence and a released microphone at once. After a call that the server ended, cuts its last words. */
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

export function createSession(options: SessionOptions): Session {
  let current = options;
  let audio: CallAudio | undefined;
  let attempt = new AbortController();

  const conversation = createConversation({
    fetchToken: (signal) => tokenFor(current, signal),
    openSocket,
    decodeAudio,
    encodeAudio,
  });

  conversation.subscribe((state, _previous, event) => {
    if (event.type === 'over') {
      // What the server said is played to its end, even where the loudspeaker is not there yet.
      if (state.pendingIds.length === 0) attempt.abort();
      audio?.releaseMicrophone();
    }
    if (event.type === 'drained' && !isCall(state.status)) closeAudio();
  });

  function closeAudio(): void {
    void audio?.close();
    audio = undefined;
  }

  async function giveAudio(signal: AbortSignal): Promise<void> {
    const { mode, audioConstraints, volume = 1, workletUrl } = current;
    try {
      const opened = await openAudio(
        {
          microphone: mode === 'text' ? undefined : (audioConstraints ?? {}),
          volume,
          ...(workletUrl !== undefined && { workletUrl }),
          onError: stop,
        },
        signal,
      );
      if (signal.aborted) {
        await opened.close();
        return;
      }
      audio = opened;
      if (!isCall(conversation.state.status)) opened.releaseMicrophone();
      conversation.attachAudio(opened.playback, opened.capture);
    } catch (error) {
      if (!signal.aborted) stop(error);
    }
  }

  /** Silence and a released microphone at once, also while the last words of a call that is over are heard. */
  function stop(cause?: unknown): void {
    attempt.abort();
    conversation.disconnect(cause === undefined ? undefined : asEviError(cause));
    closeAudio();
  }

  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = conversation.subscribe(({ status }) => {
        if (status === 'starting') return;
        unsubscribe();
        resolve();
      });
    });
  }

  return {
    get state() {
      return conversation.state;
    },
    subscribe: conversation.subscribe,
    async connect(changes) {
      if (isCall(conversation.state.status)) return;
      stop();
      current = { ...current, ...changes };
      attempt = new AbortController();
      const done = settled();
      conversation.connect(chatOptions(current));
      void giveAudio(attempt.signal);
      await done;
    },
    disconnect: () => stop(),
    mute: () => conversation.setMuted(true),
    unmute: () => conversation.setMuted(false),
    setVolume(volume) {
      current = { ...current, volume };
      audio?.setVolume(volume);
    },
    sendUserInput: (text) => conversation.send({ type: 'user_input', text }),
    sendAssistantInput: (text) => conversation.send({ type: 'assistant_input', text }),
    sendSessionSettings: (settings) => conversation.send({ ...settings, type: 'session_settings' }),
    sendToolMessage: (message) => conversation.send(message),
    pauseAssistant: () => conversation.setPaused(true),
    resumeAssistant: () => conversation.setPaused(false),
    clearMessages: () => conversation.clearMessages(),
  };
}

function tokenFor({ getToken, tokenUrl }: SessionOptions, signal: AbortSignal): Promise<string> {
  if (getToken) return askForToken(getToken, signal);
  if (tokenUrl !== undefined) return fetchToken(tokenUrl, signal);
  const error = new EviError('token-unreachable', 'There is no way to a token: set token-url or getToken.');
  return Promise.reject(error);
}

function chatOptions({
  socketUrl = humeSocketUrl,
  interimTranscripts = true,
  ...rest
}: SessionOptions): ChatOptions {
  return { ...rest, socketUrl: absoluteSocketUrl(socketUrl), interimTranscripts };
}

/** `/v0/evi/chat` and `https://…` are understood too; what is no address at all is reported when it is opened. */
function absoluteSocketUrl(socketUrl: string): string {
  try {
    return new URL(socketUrl, location.href).href.replace(/^http/, 'ws');
  } catch {
    return socketUrl;
  }
}

function asEviError(cause: unknown): EviError {
  if (cause instanceof EviError) return cause;
  return new EviError('worklet-failed', `The sound of this call failed: ${String(cause)}`, { cause });
}
