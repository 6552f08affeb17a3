/**
 * What one chat is opened with, and the two places it goes: the query of the socket's address and the first message.
 * The token is the only thing here that must not be logged.
 */
import { EviError } from '../evi-error.js';
import type { SessionSettings } from '../wire.js';
import type { CallLimits } from './limits.js';
import type { ReconnectOptions } from './reconnection.js';

export interface ChatOptions {
  /** Absolute `ws:` or `wss:` address, of any EVI-compatible server. */
  socketUrl: string;
  configId?: string | undefined;
  configVersion?: number | undefined;
  voiceId?: string | undefined;
  eventLimit?: number | undefined;
  customSessionId?: string | undefined;
  resumedChatGroupId?: string | undefined;
  sessionSettings?: Omit<SessionSettings, 'type'> | undefined;
  variables?: Record<string, string | number | boolean> | undefined;
  interimTranscripts: boolean;
  reconnect: ReconnectOptions;
  limits?: CallLimits | undefined;
}

/** The microphone's format on the wire: the one that every known EVI server accepts. */
export const inputFormat = { encoding: 'linear16', sampleRate: 16_000, channels: 1 } as const;

export function chatUrl(options: ChatOptions, token: string): string {
  let url: URL;
  try {
    url = new URL(options.socketUrl);
  } catch (cause) {
    throw new EviError(
      'socket-refused',
      `“${options.socketUrl}” is not an address: set socket-url to a wss:// one.`,
      {
        cause,
      },
    );
  }
  const query = {
    access_token: token,
    config_id: options.configId,
    config_version: options.configVersion,
    event_limit: options.eventLimit,
    resumed_chat_group_id: options.resumedChatGroupId,
    verbose_transcription: options.interimTranscripts,
    voice_id: options.voiceId,
    'session_settings[custom_session_id]': options.customSessionId,
  };
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** The first message of every chat: the audio format and what the site owner set, nothing else. */
export function firstSettings({ sessionSettings, variables }: ChatOptions): SessionSettings {
  const merged = { ...sessionSettings?.variables, ...variables };
  return {
    ...sessionSettings,
    ...(Object.keys(merged).length > 0 && { variables: merged }),
    type: 'session_settings',
    audio: inputFormat,
  };
}
