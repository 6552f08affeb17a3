/**
 * The query of a chat's address: what it says before the first message. Parameters that are not EVI's are
 * ignored, and so is what only chooses between configurations.
 */

export interface ChatQuery {
  /** The credential, from whichever parameter it came. */
  token: string;
  configId: string | undefined;
  verboseTranscription: boolean;
  resumedChatGroupId: string | undefined;
  customSessionId: string | undefined;
  /** How many utterances of a resumed group are remembered. */
  eventLimit: number;
  /** `session_settings[…]` as the message it stands for, not yet checked. */
  settings: { type: 'session_settings' } & Record<string, unknown>;
}

const defaultEventLimit = 300;

export function parseChatQuery(query: URLSearchParams): ChatQuery {
  const settings: ChatQuery['settings'] = { type: 'session_settings' };
  const voiceId = query.get('voice_id');
  if (voiceId !== null) settings.voice_id = voiceId;
  for (const [name, value] of query) {
    const keys = /^session_settings((?:\[[^[\]]+\])+)$/.exec(name)?.[1]?.slice(1, -1).split('][');
    if (keys) assign(settings, keys, numericKeys.has(keys.join('.')) ? Number(value) : value);
  }
  const eventLimit = Number(query.get('event_limit') ?? settings.event_limit ?? defaultEventLimit);
  return {
    // This server knows no accounts: its own token is the only credential, and may come under either name, so that
    // a client configured with an API key can be pointed here.
    token: query.get('access_token') ?? query.get('api_key') ?? '',
    configId: query.get('config_id') ?? undefined,
    verboseTranscription: query.get('verbose_transcription') === 'true',
    resumedChatGroupId: query.get('resumed_chat_group_id') ?? undefined,
    customSessionId: query.get('session_settings[custom_session_id]') ?? undefined,
    eventLimit: Number.isInteger(eventLimit) && eventLimit > 0 ? eventLimit : defaultEventLimit,
    settings,
  };
}

const numericKeys = new Set(['audio.sample_rate', 'audio.channels']);

function assign(target: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    define(target, key, value);
    return;
  }
  const inner = Object.hasOwn(target, key) ? target[key] : undefined;
  const next = typeof inner === 'object' ? (inner as Record<string, unknown>) : {};
  define(target, key, next);
  assign(next, rest, value);
}

/** Keys come from outside: plain assignment of `__proto__` would change the object's prototype. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}
