/**
 * What the demo's widget talks to: the project's own EVI-compatible server or, with Hume's keys in the environment,
 * Hume. The page is only told an address; the keys never leave this process.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createEviServer, createTokenHandler } from '../src/server/index.js';

export interface Backend {
  /** Where the widget connects to, absolute or on the page's own site. */
  socketUrl: string;
  /** @returns whether the request was for this backend */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
  /** @returns whether the upgrade was for this backend */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

const tokenPath = '/api/hume-token';

export function createBackend(environment: NodeJS.ProcessEnv): Backend {
  const { HUME_API_KEY: apiKey, HUME_SECRET_KEY: secretKey } = environment;
  if (apiKey === undefined || secretKey === undefined) {
    return { socketUrl: '/v0/evi/chat', ...createEviServer({ tokenPath }) };
  }
  const answerWithToken = createTokenHandler({ apiKey, secretKey });
  return {
    socketUrl: environment.EVI_SOCKET_URL ?? 'wss://api.hume.ai/v0/evi/chat',
    handleRequest(request, response) {
      if (request.url !== tokenPath) return false;
      void answerWithToken(request, response);
      return true;
    },
    handleUpgrade: () => false,
  };
}
