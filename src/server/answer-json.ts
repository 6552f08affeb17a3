/** The one way this room answers over HTTP: JSON that nobody may keep. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}
