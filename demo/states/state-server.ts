/**
 * Plays the scripted states: each has a token endpoint and a chat of its own, at `/state/<name>/token` and
 * `/state/<name>/chat`. For the workshop only; it understands nothing the visitor says.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { createEmbeddedEngine } from '../../src/server/index.js';
import { encodeWav } from '../../src/server/wav.js';
import { states, type State, type StateChat } from './states.js';

const upgradeRequired = 426;

export function createStateServer() {
  const sockets = new WebSocketServer({ noServer: true });
  return {
    /** @returns whether the request was for this server */
    handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
      const wanted = stateOf(request);
      if (!wanted) return false;
      const { tokenStatus = 200, refusal = upgradeRequired } = wanted.state;
      response.writeHead(wanted.endpoint === 'token' ? tokenStatus : refusal, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify({ accessToken: 'demo', expiresIn: 1800 }));
      return true;
    },
    /** @returns whether the upgrade was for this server */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const state = stateOf(request)?.state;
      if (!state) return false;
      const { refusal, play } = state;
      if (refusal !== undefined || !play) {
        const status = refusal ?? 503;
        socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Length: 0\r\n\r\n`);
      } else {
        const isResumed = /[?&]resumed_chat_group_id=/.test(request.url ?? '');
        sockets.handleUpgrade(
          request,
          socket,
          head,
          (webSocket) => void play(stateChat(webSocket, isResumed)),
        );
      }
      return true;
    },
  };
}

function stateOf({ url = '/' }: IncomingMessage): { state: State; endpoint: string } | undefined {
  const [, name, endpoint] = /^\/state\/([^/]+)\/(token|chat)(\?|$)/.exec(url) ?? [];
  const state = name === undefined ? undefined : states[decodeURIComponent(name)];
  return state && endpoint !== undefined ? { state, endpoint } : undefined;
}

function stateChat(webSocket: WebSocket, isResumed: boolean): StateChat {
  const engine = createEmbeddedEngine();
  const left = new AbortController();
  webSocket.once('close', () => left.abort());
  const chat: StateChat = {
    isResumed,
    send: (message) => webSocket.send(JSON.stringify(message)),
    async say(content) {
      const id = randomUUID();
      const sound = await engine.speak(content, undefined, left.signal);
      const models = { prosody: { scores: engine.express(sound) } };
      chat.send({
        type: 'assistant_message',
        id,
        message: { role: 'assistant', content },
        models: {},
        from_text: false,
        is_quick_response: false,
      });
      chat.send({ type: 'assistant_prosody', id, models });
      chat.send({ type: 'audio_output', id, index: 0, data: encodeWav(sound).toString('base64') });
      chat.send({ type: 'assistant_end' });
    },
    close: (code) => webSocket.close(code),
    cut: () => webSocket.terminate(),
  };
  return chat;
}
