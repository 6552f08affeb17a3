/**
 * An EVI server that does just what the test tells it, for what a good server never does: late chunks, silence, sudden
 * ends. Everything the client says is kept.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { WireClientMessage, WireServerMessage } from '../../src/wire.js';
import { encodeWav, samplesOf } from '../../src/server/wav.js';
import { createBulletin } from './bulletin.js';

type MessageOf<Type> = Extract<WireClientMessage, { type: Type }>;

export interface ScriptedChat {
  /** All client messages so far, in order. */
  received: WireClientMessage[];
  send(message: WireServerMessage): void;
  sendMetadata(): void;
  /** One chunk of an utterance: 48 kHz unless said otherwise. */
  sendAudio(id: string, index: number, samples: Int16Array, sampleRate?: number): void;
  close(code?: number): void;
  /** Cuts the connection, as a dead network does. */
  cut(): void;
  /** The microphone as it arrived: 16 kHz, all frames joined. */
  sound(): Int16Array;
  frames(): Int16Array[];
  /** Resolves when the client has said something that fits. */
  receives(fits: (chat: ScriptedChat) => boolean): Promise<void>;
  /** Resolves with the close code once the socket is closed. */
  closed: Promise<number>;
}

export interface ScriptedEvi {
  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** One that nobody has taken and the client has not given up. */
  nextChat(): Promise<ScriptedChat>;
}

export function createScriptedEvi(): ScriptedEvi {
  const sockets = new WebSocketServer({ noServer: true });
  const arrived = new Set<ScriptedChat>();
  const waiting: ((chat: ScriptedChat) => void)[] = [];
  return {
    onUpgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const chat = scriptedChat(webSocket);
        const resolve = waiting.shift();
        if (resolve) return resolve(chat);
        arrived.add(chat);
        webSocket.once('close', () => arrived.delete(chat));
      });
    },
    nextChat() {
      const [chat] = arrived;
      if (!chat) return new Promise((resolve) => waiting.push(resolve));
      arrived.delete(chat);
      return Promise.resolve(chat);
    },
  };
}

function scriptedChat(webSocket: WebSocket): ScriptedChat {
  const received: WireClientMessage[] = [];
  const bulletin = createBulletin();
  const frames = () =>
    received
      .filter((message): message is MessageOf<'audio_input'> => message.type === 'audio_input')
      .map(({ data }) => samplesOf(Buffer.from(data, 'base64')));
  const chat: ScriptedChat = {
    received,
    send: (message) => webSocket.send(JSON.stringify(message)),
    sendMetadata: () => chat.send({ type: 'chat_metadata', chat_id: 'chat-1', chat_group_id: 'group-1' }),
    sendAudio(id, index, samples, sampleRate = 48_000) {
      const data = encodeWav({ samples, sampleRate }).toString('base64');
      chat.send({ type: 'audio_output', id, index, data });
    },
    close: (code = 1000) => webSocket.close(code),
    cut: () => webSocket.terminate(),
    frames,
    sound: () => Int16Array.from(frames().flatMap((frame) => [...frame])),
    receives: (fits) => bulletin.until(() => fits(chat)),
    closed: new Promise((resolve) => webSocket.once('close', resolve)),
  };
  webSocket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString()) as WireClientMessage);
    bulletin.announce();
  });
  return chat;
}
