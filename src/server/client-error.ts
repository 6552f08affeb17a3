/**
 * What a client can be told it did wrong, or why its chat is over: EVI's codes and slugs, as data. Names EVI does not
 * publish are this server's own; whether the chat goes on afterwards is part of the table.
 */
import type { WireServerMessage } from '../wire.js';

const errorTable = {
  invalid_json: { code: 'E0100' },
  invalid_message: { code: 'E0101' },
  chat_group_not_found: { code: 'E0101', closesWith: 1000 },
  config_not_found: { code: 'I0100', closesWith: 1000 },
  invalid_base64: { code: 'E0201' },
  no_audio_signal: { code: 'E0202' },
  prerecorded_audio: { code: 'E0723' },
  inactivity_timeout: { code: 'E0714', closesWith: 1000 },
  max_duration_timeout: { code: 'E0715', closesWith: 1000 },
  service_error: { code: 'I0100' },
  transcription_failure: { code: 'I0116', closesWith: 1000 },
} as const satisfies Record<string, { code: string; closesWith?: number }>;

export type ErrorSlug = keyof typeof errorTable;

/** Thrown where the fault is found, sent as an `error` message by the chat. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  /** The close code that ends the chat after this error; absent when it goes on. */
  readonly closesWith: number | undefined;
  readonly #slug: ErrorSlug;

  constructor(slug: ErrorSlug, message: string, options?: ErrorOptions) {
    super(message, options);
    const entry: { code: string; closesWith?: number } = errorTable[slug];
    this.closesWith = entry.closesWith;
    this.#slug = slug;
  }

  toMessage(requestId: string): WireServerMessage {
    const slug = this.#slug;
    return { type: 'error', code: errorTable[slug].code, slug, message: this.message, request_id: requestId };
  }
}
