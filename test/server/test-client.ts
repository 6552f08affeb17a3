/**
 * A client for the server's tests: a real server on a port of its own, a real socket, everything received kept and
 * checked with `hume`'s own serializers, unknown keys forbidden. It waits for messages, never for time to pass.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { serialization } from 'hume';
import WebSocket from 'ws';
import { createEviServer, type EviServerOptions, type LogEntry } from '../../src/server/index.js';
import type { WireClientMessage, WireServerMessage } from '../../src/wire.js';

export type ServerMessageOf<Type> = Extract<WireServerMessage, { type: Type }>;

export interface TestServer {
  /** For instance `localhost:40123`. */
  host: string;
  log: LogEntry[];
  token(): Promise<string>;
  /** Opens a chat and waits for its `chat_metadata`. */
  chat(query?: Record<string, string>): Promise<TestChat>;
  /** Opens a socket and waits for nothing. */
  socket(query: Record<string, string>): TestChat;
  close(): Promise<void>;
}

export interface TestChat {
  socket: WebSocket;
  received: WireServerMessage[];
  metadata(): ServerMessageOf<'chat_metadata'>;
  send(message: WireClientMessage): void;
  /** Resolves with the first message of this type that has not been waited for yet. */
  next<Type extends WireServerMessage['type']>(type: Type): Promise<ServerMessageOf<Type>>;
  all<Type extends WireServerMessage['type']>(type: Type): ServerMessageOf<Type>[];
  closed: Promise<{ code: number; reason: string }>;
}

export async function startServer(t: TestContext, options: EviServerOptions = {}): Promise<TestServer> {
  const log: LogEntry[] = [];
  const evi = createEviServer({ ...options, log: (entry) => log.push(entry) });
  const http = createServer((request, response) => {
    if (!evi.handleRequest(request, response)) response.writeHead(404).end('not mine');
  });
  http.on('upgrade', (request, socket, head) => {
    if (!evi.handleUpgrade(request, socket, head)) socket.destroy();
  });
  http.listen(0);
  await once(http, 'listening');
  const host = `localhost:${(http.address() as AddressInfo).port}`;
  const close = async () => {
    await evi.close();
    http.closeAllConnections();
    http.close();
  };
  t.after(close);

  const token = async () => {
    const response = await fetch(`http://${host}/token`);
    return ((await response.json()) as { accessToken: string }).accessToken;
  };
  const socket = (query: Record<string, string>) =>
    watch(new WebSocket(`ws://${host}/v0/evi/chat?${new URLSearchParams(query)}`));
  return {
    host,
    log,
    token,
    socket,
    close,
    async chat(query = {}) {
      const chat = socket({ access_token: await token(), ...query });
      await chat.next('chat_metadata');
      return chat;
    },
  };
}

function watch(socket: WebSocket): TestChat {
  const received: WireServerMessage[] = [];
  const waitedFor = new Set<WireServerMessage>();
  let waiting: (() => void)[] = [];
  const announce = () => {
    waiting.forEach((resolve) => resolve());
    waiting = [];
  };
  socket.on('message', (data: Buffer) => {
    received.push(assertAcceptedByHume(JSON.parse(data.toString())));
    announce();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
      announce();
    }),
  );
  const all = <Type extends WireServerMessage['type']>(type: Type) =>
    received.filter((message): message is ServerMessageOf<Type> => message.type === type);
  return {
    socket,
    received,
    closed,
    all,
    metadata: () => all('chat_metadata')[0]!,
    send: (message) => socket.send(JSON.stringify(message)),
    async next(type) {
      for (;;) {
        const found = all(type).find((message) => !waitedFor.has(message));
        if (found) {
          waitedFor.add(found);
          return found;
        }
        assert.notEqual(
          socket.readyState,
          WebSocket.CLOSED,
          `closed before ${type}: ${JSON.stringify(received.at(-1))}`,
        );
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

/** @throws when `hume`'s own serializer would refuse the message, or knows a field of it not */
export function assertAcceptedByHume(message: unknown): WireServerMessage {
  const result = serialization.empathicVoice.SubscribeEvent.parse(message, {
    unrecognizedObjectKeys: 'fail',
  });
  assert.ok(result.ok, JSON.stringify(message).slice(0, 300));
  return message as WireServerMessage;
}
