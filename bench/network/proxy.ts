/**
 * The network between a page and its servers: a TCP proxy that passes on every byte, unchanged and in order, when the
 * link says so. HTTP and WebSocket both go through it; that a connection is opened costs nothing here.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { seededRandom } from '../../test/audio/seeded-random.js';
import { createLink, type Link, type Network } from './link.js';

export interface Proxy {
  port: number;
  close(): void;
}

export async function startProxy(serverPort: number, network: Network): Promise<Proxy> {
  const chance = seededRandom(1).fraction;
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const service = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      // A connection that breaks is closed, and that is passed on.
      socket.on('error', () => socket.destroy());
    }
    join(client, service, createLink(network, 'up', chance));
    join(service, client, createLink(network, 'down', chance));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function join(from: Socket, to: Socket, link: Link): void {
  const waiting: { departureMs: number; act: () => void }[] = [];

  function arrive(act: () => void): void {
    waiting.push({ departureMs: link(performance.now()), act });
    if (waiting.length === 1) letGo();
  }

  /** One timer for the first in line: the order of several is not certain. */
  function letGo(): void {
    for (let first = waiting[0]; first; first = waiting[0]) {
      const leftMs = first.departureMs - performance.now();
      if (leftMs > 0) {
        setTimeout(letGo, leftMs);
        return;
      }
      first.act();
      waiting.shift();
    }
  }

  from.on('data', (bytes) => arrive(() => to.write(bytes)));
  from.on('close', () => arrive(() => to.end()));
}
