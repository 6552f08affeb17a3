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
  /** Asks ahead, unless that has been done. What has failed by the time a connection wants it is asked anew. */
  prepare(options: TokenOptions): void;
  /** A token for one connection; rejects with an `EviError`. */
  next(options: TokenOptions, signal: AbortSignal): Promise<Token>;
}

/** Long enough to read what the panel says; tokens live for half an hour. */
const freshMs = 60_000;

export function createTokenSource(): TokenSource {
  let ahead: { options: TokenOptions; askedAt: number; token: Promise<Token> } | undefined;

  /** What was asked ahead of the same source, and is fresh. */
  function askedAhead(options: TokenOptions): Promise<Token> | undefined {
    const isOfUse = ahead && isSame(ahead.options, options) && Date.now() - ahead.askedAt < freshMs;
    return isOfUse ? ahead?.token : undefined;
  }

  return {
    prepare(options) {
      if (askedAhead(options)) return;
      const asked = { options, askedAt: Date.now(), token: ask(options, new AbortController().signal) };
      ahead = asked;
      asked.token.catch(() => {
        if (ahead === asked) ahead = undefined;
      });
    },
    async next(options, signal) {
      const asked = askedAhead(options) ?? ask(options, signal);
      ahead = undefined;
      const token = await asked;
      signal.throwIfAborted();
      return token;
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
