/**
 * Serves the demo's pages and the sources through Vite. The pages go out under a strict content security policy, to
 * show that the widget works under one; the policy's only opening is the server the widget talks to.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createVite } from 'vite';

const pages: Record<string, string> = { '/': 'demo/index.html', '/inline.html': 'demo/inline.html' };

/**
 * @param server where Vite may listen for its own upgrades, which reload the page when a source changes
 * @param socketUrl what replaces `%SOCKET_URL%` in the pages
 */
export async function createPages(server: Server, socketUrl: string) {
  const vite = await createVite({
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server, overlay: false } },
  });

  async function sendPage(file: string, response: ServerResponse): Promise<void> {
    const html = await vite.transformIndexHtml(`/${file}`, await readFile(file, 'utf8'));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policyFor(socketUrl));
    response.end(html.replaceAll('%SOCKET_URL%', encodeURI(socketUrl)));
  }

  return {
    handleRequest(request: IncomingMessage, response: ServerResponse): void {
      const file = pages[request.url?.replace(/\?.*$/, '') ?? ''];
      if (file === undefined) {
        vite.middlewares(request, response, () => response.writeHead(404).end('There is no such page.'));
        return;
      }
      sendPage(file, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    },
  };
}

function policyFor(socketUrl: string): string {
  return [
    `default-src 'self'`,
    `img-src 'self' data:`,
    ['connect-src', `'self'`, ...originsOf(socketUrl)].join(' '),
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The `http` form of the address is asked only when a connection was refused, to learn why. */
function originsOf(socketUrl: string): string[] {
  if (!URL.canParse(socketUrl)) return []; // On the page's own site.
  const { origin } = new URL(socketUrl);
  return [origin, origin.replace(/^ws/, 'http')];
}
