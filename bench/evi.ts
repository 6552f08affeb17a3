/**
 * The EVI-compatible server all contestants talk to. It says what a measure lets it say, at that instant, and keeps what
 * it is sent with the instant it came: sound in either of EVI's forms, as samples in JSON or as a recorder's chunks.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { encodeWav } from '../src/server/wav.js';
import type { WireClientMessage, WireServerMessage } from '../src/wire.js';
import { createBulletin } from '../test/call/bulletin.js';

/** A piece of the visitor's sound, as it came. */
export interface ReceivedSound {
  atMs: number;
  /** A recorder's chunk, or bare samples. */
  form: 'container' | 'linear16';
  bytes: Buffer;
}

export interface Chat {
  received: ReceivedSound[];
  /** Resolves when the first of the visitor's sound has come. @returns when that was */
  firstSoundAtMs(): Promise<number>;
  send(message: WireServerMessage): void;
  /** One sentence, its sound at 48 kHz in chunks, all at once. @returns when the first of the sound was sent */
  say(id: string, chunks: readonly Int16Array[]): number;
  /** @returns when it was sent */
  sendChunk(id: string, index: number, samples: Int16Array): number;
  /** @returns when it was sent */
  interrupt(): number;
}

export interface BenchEvi {
  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The next call somebody makes. */
  nextChat(): Promise<Chat>;
}

export function createBenchEvi(): BenchEvi {
  const sockets = new WebSocketServer({ noServer: true });
  const arrived: Chat[] = [];
  const bulletin = createBulletin();
  return {
    onUpgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        arrived.push(openChat(webSocket));
        bulletin.announce();
      });
    },
    async nextChat() {
      for (;;) {
        const chat = arrived.shift();
        if (chat) return chat;
        await bulletin.until(() => arrived.length > 0);
      }
    },
  };
}

function openChat(socket: WebSocket): Chat {
  const bulletin = createBulletin();
  const received: ReceivedSound[] = [];
  const chat: Chat = {
    received,
    async firstSoundAtMs() {
      for (;;) {
        const [first] = received;
        if (first) return first.atMs;
        await bulletin.until(() => received.length > 0);
      }
    },
    send: (message) => socket.send(JSON.stringify(message)),
    say(id, chunks) {
      chat.send(assistantMessage(id));
      const [firstMs = 0] = chunks.map((samples, index) => chat.sendChunk(id, index, samples));
      return firstMs;
    },
    sendChunk(id, index, samples) {
      const data = encodeWav({ samples, sampleRate: 48_000 }).toString('base64');
      const sentAtMs = Date.now();
      chat.send({ type: 'audio_output', id, index, data });
      return sentAtMs;
    },
    interrupt() {
      const sentAtMs = Date.now();
      chat.send({ type: 'user_interruption', time: sentAtMs });
      return sentAtMs;
    },
  };
  socket.on('message', (data: Buffer, isBinary) => {
    const atMs = Date.now();
    if (isBinary) received.push({ atMs, form: 'container', bytes: data });
    else {
      const message = JSON.parse(data.toString()) as WireClientMessage;
      if (message.type !== 'audio_input') return;
      received.push({ atMs, form: 'linear16', bytes: Buffer.from(message.data, 'base64') });
    }
    bulletin.announce();
  });
  chat.send({ type: 'chat_metadata', chat_id: 'bench', chat_group_id: 'bench' });
  return chat;
}

function assistantMessage(id: string): WireServerMessage {
  return {
    type: 'assistant_message',
    id,
    message: { role: 'assistant', content: 'This is what the assistant says.' },
    models: {},
    from_text: false,
    is_quick_response: false,
  };
}
