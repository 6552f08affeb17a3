/**
 * The EVI-compatible server, to be hung into any Node HTTP server: hands out tokens, opens chats, and says why it opens
 * none. It must leave alone every request that is not its own, because it shares the address with other things.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { createAccessTokens } from './access-tokens.js';
import { answerJson } from './answer-json.js';
import { ChatGroups } from './chat-groups.js';
import { defaultChatOptions, type ChatOptions } from './chat-options.js';
import { parseChatQuery, type ChatQuery } from './chat-query.js';
import { Chat } from './chat.js';
import { ClientError } from './client-error.js';
import { createEmbeddedEngine } from './embedded-engine.js';
import type { LogEntry } from './log-entry.js';

export interface EviServerOptions extends Partial<ChatOptions> {
  /** Where tokens are handed out. @default '/token' */
  tokenPath?: string;
  /** @default 1_800_000 */
  tokenLifetimeMs?: number;
  /** Told everything that happens. */
  log?: (entry: LogEntry) => void;
}

export interface EviServer {
  /**
   * Answers a `GET` of the token path, and of `…/chat` with the reason a handshake there would be refused: a browser
   * cannot see that of the handshake itself.
   * @returns whether the request was for this server
   */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
  /** Opens a chat at any path that ends in `/chat`. @returns whether the request was for this server */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Ends every chat; resolves when their sockets are closed. */
  close(): Promise<void>;
}

/** EVI's own limit. */
const maxMessageBytes = 16 * 1024 * 1024;
const goingAway = 1001;
/** A client that does not answer the closing handshake is cut off. */
const closingMs = 1000;
const readableByAnyPage = { 'Access-Control-Allow-Origin': '*' };

export function createEviServer({
  tokenPath = '/token',
  tokenLifetimeMs = 1_800_000,
  log = () => undefined,
  engine = createEmbeddedEngine(),
  ...chatOptions
}: EviServerOptions = {}): EviServer {
  const options: ChatOptions = { ...defaultChatOptions, ...chatOptions, engine };
  const tokens = createAccessTokens(tokenLifetimeMs, options.now);
  const groups = new ChatGroups();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });

  return {
    handleRequest(request, response) {
      const { path, query } = targetOf(request);
      if (path === tokenPath) {
        if (request.method === 'GET') answerJson(response, 200, tokens.issue(), readableByAnyPage);
        else answerJson(response, 405, { error: 'method_not_allowed' }, { Allow: 'GET' });
        return true;
      }
      if (!isChat(path)) return false;
      const refusal = tokens.refuse(parseChatQuery(query).token);
      const status = refusal ? 401 : 426;
      const body = refusal ? refusalBody(refusal) : { error: 'upgrade_required' };
      answerJson(response, status, body, { ...readableByAnyPage, Upgrade: 'websocket' });
      return true;
    },

    handleUpgrade(request, socket, head) {
      const { path, query } = targetOf(request);
      if (!isChat(path)) return false;
      const chatQuery = parseChatQuery(query);
      const refusal = tokens.refuse(chatQuery.token);
      if (refusal) {
        log({ type: 'refused', reason: refusal });
        refuseUpgrade(socket, 401, refusalBody(refusal));
      } else {
        sockets.handleUpgrade(request, socket, head, (webSocket) => openChat(webSocket, chatQuery));
      }
      return true;
    },

    async close() {
      const closed = [...sockets.clients].map(async (webSocket) => {
        webSocket.close(goingAway, 'The server is shutting down.');
        const cutOff = setTimeout(() => webSocket.terminate(), closingMs);
        await once(webSocket, 'close');
        clearTimeout(cutOff);
      });
      await Promise.all(closed);
    },
  };

  function openChat(socket: WebSocket, query: ChatQuery): void {
    const { configId, resumedChatGroupId } = query;
    if (configId !== undefined && options.configIds?.includes(configId) === false) {
      refuseChat(socket, new ClientError('config_not_found', 'config_id: there is no such configuration.'));
      return;
    }
    const group = resumedChatGroupId === undefined ? groups.begin() : groups.find(resumedChatGroupId);
    if (group) {
      new Chat({ socket, query, options, group, log }).begin();
      return;
    }
    const missing = 'resumed_chat_group_id: there is no such chat group.';
    refuseChat(socket, new ClientError('chat_group_not_found', missing));
  }

  function refuseChat(socket: WebSocket, error: ClientError): void {
    socket.send(JSON.stringify(error.toMessage(randomUUID())));
    socket.close(error.closesWith);
  }
}

/** By hand, because `URL` throws at some of what a request line may hold. */
function targetOf({ url = '/' }: IncomingMessage): { path: string; query: URLSearchParams } {
  const [path = '', ...query] = url.split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}

function isChat(path: string): boolean {
  return path.endsWith('/chat');
}

function refusalBody(refusal: string): { error: string; message: string } {
  return { error: `token_${refusal}`, message: `The access token is ${refusal}.` };
}

/** Before the upgrade there is no response object: the answer is written by hand. */
function refuseUpgrade(socket: Duplex, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  // Whoever is refused may be gone before it is told.
  socket.once('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}
