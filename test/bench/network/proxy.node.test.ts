import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { startProxy } from '../../../bench/network/proxy.js';
import type { Network } from '../../../bench/network/link.js';

/** Many pieces, so that some of them travel at the same time. */
const pieces = Array.from({ length: 200 }, (_, index) => Buffer.alloc(index + 1, index));

for (const network of [{}, { latencyMs: 4 }, { jitterMs: 3 }, { burstMs: 5 }] satisfies Network[]) {
  describe(`a proxy that is ${JSON.stringify(network)}`, () => {
    it('brings every byte to the server, in order, and then the end', async (t) => {
      const { client, server } = await connected(t, network);
      const arrived = buffer(server);
      for (const piece of pieces) client.write(piece);
      client.end();
      assert.deepEqual(await arrived, Buffer.concat(pieces));
    });

    it('brings every byte to the page, in order, and then the end', async (t) => {
      const { client, server } = await connected(t, network);
      const arrived = buffer(client);
      for (const piece of pieces) server.write(piece);
      server.end();
      assert.deepEqual(await arrived, Buffer.concat(pieces));
    });
  });
}

async function connected(t: TestContext, network: Network): Promise<{ client: Socket; server: Socket }> {
  const service = createServer().listen(0, '127.0.0.1');
  await once(service, 'listening');
  const proxy = await startProxy((service.address() as AddressInfo).port, network);
  const client = connect({ port: proxy.port, host: '127.0.0.1' });
  const [server] = (await once(service, 'connection')) as [Socket];
  t.after(() => {
    proxy.close();
    client.destroy();
    server.destroy();
    service.close();
  });
  return { client, server };
}
