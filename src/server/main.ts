/** The EVI-compatible server on its own: `npm run evi -- --port 8787`. Prints its addresses and what happens. */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createEviServer, formatLogEntry } from './index.js';

const defaultPort = '8787';

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: defaultPort } } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new RangeError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  return port;
}

function listen(port: number): void {
  const evi = createEviServer({
    log(entry) {
      const line = formatLogEntry(entry);
      if (line !== undefined) console.log(line);
    },
  });
  const http = createServer((request, response) => {
    if (!evi.handleRequest(request, response)) response.writeHead(404).end();
  });
  http.on('upgrade', (request, socket, head) => {
    if (!evi.handleUpgrade(request, socket, head)) socket.destroy();
  });
  http.on('error', (error) => fail(error));
  http.listen(port, () => {
    const address = http.address();
    const host = `localhost:${typeof address === 'object' ? (address?.port ?? port) : port}`;
    console.log(`Tokens: http://${host}/token\nChat:   ws://${host}/v0/evi/chat`);
  });
  process.once('SIGINT', () => {
    http.close();
    http.closeIdleConnections();
    void evi.close();
  });
}

function fail(error: unknown): void {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nUsage: npm run evi -- [--port N]`,
  );
  process.exitCode = 1;
}

try {
  listen(readPort());
} catch (error) {
  fail(error);
}
