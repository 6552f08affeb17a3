/**
 * The strictest EVI-shaped server known, by its rules: text only, settings first and nothing in them but the audio
 * format, every message with exactly its keys. It says nothing before the settings are right, and the first breach
 * closes the chat with 1008.
 */
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { WebSocketServer, type WebSocket } from 'ws';
import type { WireServerMessage } from '../../src/wire.js';
import { createBulletin, type Bulletin } from './bulletin.js';

const audio = { encoding: 'linear16', sample_rate: 16_000, channels: 1 };
/** 100 ms. */
const mostBytes = 3200;
const mostCharacters = 2000;

type Message = Readonly<Record<string, unknown>>;

/** @returns which rule a client's frame breaks, if any */
export function breachOf(text: string, isBinary: boolean, isFirst: boolean): string | undefined {
  if (isBinary) return 'text_json_required';
  const message = JSON.parse(text) as Message;
  if (isFirst !== (message.type === 'session_settings')) return 'settings come first, and once';
  switch (message.type) {
    case 'session_settings':
      return breachOfSettings(message);
    case 'audio_input':
      return breachOfSound(message);
    case 'user_input':
      if (!hasExactly(message, 'type', 'text')) return 'user_input has a type and a text';
      return String(message.text).length > mostCharacters ? 'too long a text' : undefined;
    default:
      return `unknown type ${String(message.type)}`;
  }
}

function breachOfSettings(message: Message): string | undefined {
  if (!hasExactly(message, 'type', 'audio') && !hasExactly(message, 'type', 'audio', 'system_prompt')) {
    return 'settings have a type, audio and perhaps a system_prompt';
  }
  return isDeepStrictEqual(message.audio, audio) ? undefined : 'audio must be linear16, 16 kHz, mono';
}

function breachOfSound(message: Message): string | undefined {
  if (!hasExactly(message, 'type', 'data')) return 'audio_input has a type and data';
  const bytes = Buffer.from(String(message.data), 'base64');
  if (bytes.toString('base64') !== message.data) return 'no canonical base64';
  if (bytes.length === 0 || bytes.length % 2 !== 0) return 'no whole samples';
  return bytes.length > mostBytes ? 'more than 100 ms of sound' : undefined;
}

function hasExactly(message: Message, ...keys: string[]): boolean {
  return isDeepStrictEqual(Object.keys(message).sort(), keys.sort());
}

export interface StrictEvi {
  /** Every frame as it came. */
  received: string[];
  breaches: string[];
  /** The codes the sockets were closed with. */
  closeCodes: number[];
  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  send(message: WireServerMessage): void;
  /** Resolves as soon as this holds; rejects at the first breach. */
  until: Bulletin['until'];
}

export function createStrictEvi(): StrictEvi {
  const sockets = new WebSocketServer({ noServer: true });
  const bulletin = createBulletin();
  const evi: StrictEvi = {
    received: [],
    breaches: [],
    closeCodes: [],
    onUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head, hold),
    send: (message) => sockets.clients.forEach((client) => client.send(JSON.stringify(message))),
    until: (holds) =>
      bulletin.until(() => {
        assert.deepEqual(evi.breaches, []);
        return holds();
      }),
  };

  function hold(client: WebSocket): void {
    client.on('message', (data: Buffer, isBinary) => {
      const isFirst = evi.received.length === 0;
      const breach = breachOf(data.toString(), isBinary, isFirst);
      evi.received.push(data.toString());
      if (breach !== undefined) {
        evi.breaches.push(breach);
        client.close(1008, breach);
      } else if (isFirst) {
        evi.send({ type: 'chat_metadata', chat_id: 'chat-1', chat_group_id: 'group-1' });
      }
      bulletin.announce();
    });
    client.on('close', (code) => {
      evi.closeCodes.push(code);
      bulletin.announce();
    });
  }
  return evi;
}
