/**
 * Serves the demo's pages and the sources through Vite. The pages go out under a strict content security policy, to
 * show that the widget works under one; the policy's only opening is the server the widget talks to.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createVite } from 'vite';
import { describeElement } from './manifest.js';

const pages: Record<string, string> = {
  '/': 'demo/start/index.html',
  '/workshop/': 'demo/workshop/index.html',
  '/shop/': 'demo/shop/index.html',
  '/shop/talk/': 'demo/shop/talk.html',
  '/documentation/': 'demo/documentation/index.html',
  '/phone/': 'demo/phone/index.html',
  '/arabic/': 'demo/arabic/index.html',
  '/policy/': 'demo/policy/index.html',
  '/themes/': 'demo/themes/index.html',
};

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
      const path = request.url?.replace(/\?.*$/, '') ?? '';
      const file = pages[path];
      const fail = (error: unknown) => response.writeHead(500).end(String(error));
      if (file !== undefined) sendPage(file, response).catch(fail);
      else if (path === '/custom-elements.json') sendDescription(response).catch(fail);
      else vite.middlewares(request, response, () => response.writeHead(404).end('There is no such page.'));
    },
  };
}

async function sendDescription(response: ServerResponse): Promise<void> {
  const description = await describeElement();
  response.setHeader('content-type', 'application/json');
  response.end(description);
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
