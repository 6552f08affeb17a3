/**
 * Why a call ended, from what was seen of it. A close code says little: EVI closes with 1000 after a time-out as well as
 * after a hang-up, so the error it sent last comes first.
 */
import { EviError } from '../evi-error.js';
import type { ServerMessage } from '../wire.js';
import type { EndReason } from './state.js';

/** EVI's codes for ends that are no fault of anybody's. */
const announcedEnds: Record<string, 'inactivity' | 'max-duration'> = {
  E0714: 'inactivity',
  E0715: 'max-duration',
};

/** Closes by which a server says that it, and not the network, wants no more (RFC 6455, section 7.4.1). */
const serverFaults = [1002, 1003, 1007, 1008, 1009, 1011, 1013];

/** What servers call a `config_id` they do not have. EVI publishes no code for it. */
const unknownConfigSlug = 'config_not_found';

export function serverError({ code, slug, message }: Extract<ServerMessage, { type: 'error' }>): EviError {
  const name = announcedEnds[code] ?? 'server-error';
  const sentence = `EVI reported ${code} (${slug}): ${message}`;
  const server = { code, slug };
  return slug === unknownConfigSlug
    ? new EviError(name, `${sentence} Check config-id.`, { server, detail: 'unknown-config' })
    : new EviError(name, sentence, { server });
}

/** @returns what the close itself tells, `undefined` when it was a good end */
export function closeError(code: number, reason: string, wasLive: boolean): EviError | undefined {
  const said = reason ? ` “${reason}”` : '';
  if (!wasLive) {
    return new EviError(
      'socket-refused',
      `The voice service closed the connection (${code}${said}) before the conversation began: check config-id and socket-url.`,
    );
  }
  if (serverFaults.includes(code)) {
    return new EviError('server-error', `The voice service ended the call (${code}${said}).`);
  }
  if (code === 1000) return undefined;
  return new EviError(
    'socket-lost',
    `The connection to the voice service was lost (${code}${said}): connect again.`,
  );
}

export function endReason(error: EviError | undefined): EndReason {
  switch (error?.code) {
    case undefined:
      return 'assistant';
    case 'inactivity':
    case 'max-duration':
    case 'server-error':
      return error.code;
    case 'token-unreachable':
    case 'socket-refused':
    case 'socket-lost':
      return 'connection-lost';
    default:
      return 'denied';
  }
}
