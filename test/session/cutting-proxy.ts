/**
 * A network between a client and a server that dies where the plan says: a TCP proxy that makes one cut after the other
 * and otherwise passes on every byte. It knows where a message begins and ends, and nothing of what it means.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Cut } from './cuts.js';
import { createWireReader, type WireMessage } from './wire-reader.js';

export interface CuttingProxy {
  port: number;
  /** What has been cut so far. */
  made: readonly Cut[];
  close(): void;
}

/** How long a silent network goes unnoticed: long enough for both sides to say something into it. */
const silenceMs = 10;

export async function startCuttingProxy(serverPort: number, plan: readonly Cut[]): Promise<CuttingProxy> {
  const made: Cut[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer({ noDelay: true }, (client) => {
    const server = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
    const ends = [client, server] as const;
    for (const socket of ends) {
      sockets.add(socket);
      // Whoever is cut off complains; that is what it is for.
      socket.on('error', () => undefined);
    }
    let isCut = false;
    join(client, server);
    join(server, client);

    function join(from: Socket, to: Socket): void {
      const read = createWireReader();
      from.on('data', (chunk) => {
        for (const message of read(chunk)) if (!isCut) pass(message, to);
      });
      from.on('close', () => {
        sockets.delete(from);
        to.end();
      });
    }

    function pass({ name, bytes }: WireMessage, to: Socket): void {
      const next = plan[made.length];
      if (next?.message !== name) {
        to.write(bytes);
        return;
      }
      isCut = true;
      made.push(next);
      to.write(bytes.subarray(0, passedLength(next, bytes.length)), () => breakOff(next, ends));
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    made,
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function passedLength({ place, share }: Cut, length: number): number {
  if (place === 'before') return 0;
  return place === 'after' ? length : 1 + Math.floor(share * (length - 1));
}

function breakOff({ way }: Cut, ends: readonly Socket[]): void {
  const reset = () => ends.forEach((socket) => socket.resetAndDestroy());
  if (way === 'end') ends.forEach((socket) => socket.end());
  else if (way === 'silence') setTimeout(reset, silenceMs);
  // What was passed on is let arrive: a reset may overtake it.
  else setImmediate(reset);
}
