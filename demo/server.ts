/**
 * `npm start`: the demo on one address. One process serves the pages and sources, the token endpoint and the
 * EVI-compatible server; with Hume's keys in the environment, tokens and conversation are Hume's own. For development
 * only: nothing here is shipped.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from './backend.js';
import { createPages } from './pages.js';
import { createStateServer } from './states/state-server.js';

const server = createServer();
const backend = createBackend(process.env);
const states = createStateServer();
const pages = await createPages(server, backend.socketUrl);

server.on('request', (request, response) => {
  if (states.handleRequest(request, response) || backend.handleRequest(request, response)) return;
  pages.handleRequest(request, response);
});
server.on('upgrade', (request, socket, head) => {
  const isVites = request.headers['sec-websocket-protocol']?.startsWith('vite-') ?? false;
  if (isVites || states.handleUpgrade(request, socket, head)) return;
  if (!backend.handleUpgrade(request, socket, head)) socket.destroy();
});

const port = await listenOnFreePort(Number(process.env.PORT ?? 8080));
console.log(`The demo is on http://localhost:${port}/`);

/** @returns the port it got: the wanted one, or the next that is free */
async function listenOnFreePort(wanted: number): Promise<number> {
  try {
    server.listen(wanted);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listenOnFreePort(wanted + 1);
  }
}
