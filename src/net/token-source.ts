/**
 * Where the tokens of a session come from. One may be asked for ahead of a call that is likely to come: it serves one
 * connection, and only while it is fresh. None is ever kept beside that.
 */
import { EviError } from '../evi-error.js';
import { askForToken } from './ask-for-token.js';
import { fetchToken } from './fetch-token.js';
import type { Token } from './token.js';

export interface TokenOptions {
  getToken?: (() => string | Promise<string>) | undefined;
  tokenUrl?: string | undefined;
}

export interface TokenSource {
  /** Asks ahead. Without an answer nothing is lost: the connection asks anew, and tells what went wrong. */
  prepare(options: TokenOptions): void;
  /** A token for one connection; rejects with an `EviError`. */
  next(options: TokenOptions, signal: AbortSignal): Promise<Token>;
}

/** Long enough to read what the panel says; tokens live for half an hour. */
const freshMs = 60_000;

export function createTokenSource(): TokenSource {
  let ahead: { options: TokenOptions; token: Promise<Token | undefined> } | undefined;
  return {
    prepare(options) {
      const token = ask(options, new AbortController().signal).catch(() => undefined);
      ahead = { options, token };
    },
    async next(options, signal) {
      const prepared = ahead && isSame(ahead.options, options) ? await ahead.token : undefined;
      ahead = undefined;
      signal.throwIfAborted();
      return prepared && Date.now() - prepared.receivedAt < freshMs ? prepared : ask(options, signal);
    },
  };
}

function ask({ getToken, tokenUrl }: TokenOptions, signal: AbortSignal): Promise<Token> {
  if (getToken) return askForToken(getToken, signal);
  if (tokenUrl !== undefined) return fetchToken(tokenUrl, signal);
  const error = new EviError('token-unreachable', 'There is no way to a token: set token-url or getToken.');
  return Promise.reject(error);
}

function isSame(one: TokenOptions, other: TokenOptions): boolean {
  return one.getToken === other.getToken && one.tokenUrl === other.tokenUrl;
}
