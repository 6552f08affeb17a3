/**
 * The token endpoint of a site that uses Hume's own service: exchanges the site's keys for a short-lived token on every
 * request. The keys must never leave this file's request to Hume; what fails upstream is said without them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from './answer-json.js';

export interface HumeKeys {
  apiKey: string;
  secretKey: string;
}

/** Hume's tokens live this long; `fetchAccessToken` does not tell. */
const humeTokenLifetimeSeconds = 1800;

/** @returns a request handler that answers `{"accessToken", "expiresIn"}`, or 502 with the reason */
export function createTokenHandler({ apiKey, secretKey }: HumeKeys) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { fetchAccessToken } = await import('hume');
      const accessToken = await fetchAccessToken({ apiKey, secretKey });
      answerJson(response, 200, { accessToken, expiresIn: humeTokenLifetimeSeconds });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      answerJson(response, 502, { error: 'token_upstream_failed', message: `Hume gave no token: ${reason}` });
    }
  };
}
