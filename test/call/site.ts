/**
 * A web site with the widget on it, as its owner would build one: pages, the files of `dist/`, a token endpoint, and an
 * EVI server behind the same address. Each test says what its page holds and how its servers behave.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Duplex } from 'node:stream';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface SiteOptions {
  /** The body of `/`. @default a floating widget that finds everything on this site */
  body?: string;
  headers?: Record<string, string>;
  /** Answers `/token`. @default a token that any scripted server takes */
  token?: Answer;
  onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Answers these paths, also where the site has something there itself. */
  paths?: Record<string, Answer>;
  /** @default any that is free */
  port?: number;
  /** Answers what nobody else does, e.g. a plain GET of the socket's address. */
  otherwise?: Answer;
}

export interface Site {
  origin: string;
  /** The paths of all requests so far, with their queries. */
  requests: string[];
  close(): Promise<void>;
}

/** @param attributes come first, and so win over those that are there by default */
export const widget = (attributes = '') =>
  `<hume-evi-widget ${attributes} token-url="/token" socket-url="/v0/evi/chat"></hume-evi-widget>`;

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

const page = (body: string) => `<!doctype html><html lang="en"><head><title>A shop</title>
<link rel="icon" href="data:,"><script type="module" src="/dist/hume-evi-widget.js"></script></head><body>${body}</body></html>`;

export const answerToken: Answer = (_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ accessToken: 'test-token', expiresIn: 1800 }));
};

export const answerStatus =
  (status: number, body = ''): Answer =>
  (_request, response) => {
    response.statusCode = status;
    response.end(body);
  };

export async function startSite(options: SiteOptions): Promise<Site> {
  const { body = widget(), headers = {}, token = answerToken, otherwise = answerStatus(404) } = options;
  const { paths = {}, port = 0 } = options;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    const path = new URL(url, 'http://localhost').pathname;
    requests.push(url);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (paths[path]) paths[path](request, response);
    else if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(body));
    } else if (path === '/token') token(request, response);
    else if (path.startsWith('/dist/')) void serveFile(path, response);
    else otherwise(request, response);
  });
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (options.onUpgrade) options.onUpgrade(request, socket, head);
    else socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    requests,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await readFile(`.${path}`);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(file);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
