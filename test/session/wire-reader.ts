/**
 * Finds the messages in the bytes of one direction of a chat's connection: first HTTP, then WebSocket frames (RFC 6455,
 * section 5.2). It changes no byte, and gives each message out when it is whole.
 */

export type WireMessageName =
  'token request' | 'token answer' | 'handshake request' | 'handshake answer' | (string & {});

export interface WireMessage {
  /** For a frame of text, the `type` of the message in it. */
  name: WireMessageName;
  bytes: Buffer;
}

export type WireReader = (chunk: Buffer) => WireMessage[];

export function createWireReader(): WireReader {
  let pending: Buffer = Buffer.alloc(0);
  let isWebSocket = false;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const messages: WireMessage[] = [];
    for (;;) {
      const length = isWebSocket ? frameLength(pending) : httpLength(pending);
      if (length === 0 || length > pending.length) return messages;
      const bytes = pending.subarray(0, length);
      pending = pending.subarray(length);
      const name = isWebSocket ? frameName(bytes) : httpName(bytes.toString('latin1'));
      messages.push({ name, bytes });
      isWebSocket ||= name.startsWith('handshake');
    }
  };
}

const endOfHead = '\r\n\r\n';

/** Only a handshake may be followed by something else; the body of any other answer comes along with it. */
function httpLength(bytes: Buffer): number {
  const headLength = bytes.indexOf(endOfHead) + endOfHead.length;
  if (headLength < endOfHead.length) return 0;
  return httpName(bytes.toString('latin1')).startsWith('handshake') ? headLength : bytes.length;
}

function httpName(text: string): WireMessageName {
  if (text.startsWith('HTTP/1.1 101 ')) return 'handshake answer';
  if (text.startsWith('HTTP/1.1 200 ')) return 'token answer';
  if (text.startsWith('GET /token ')) return 'token request';
  return /^upgrade: websocket/im.test(text) ? 'handshake request' : 'other HTTP';
}

const isText = 0x81;

/** 0 while its head is not there. */
function frameLength(bytes: Buffer): number {
  const head = headOf(bytes);
  return head ? head.length + head.payloadLength : 0;
}

function headOf(bytes: Buffer): { length: number; payloadLength: number; mask: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskLength = bytes.readUInt8(1) & 0x80 ? 4 : 0;
  const length = 2 + extended + maskLength;
  if (bytes.length < length) return undefined;
  const payloadLength =
    extended === 0 ? short : extended === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { length, payloadLength, mask: bytes.subarray(length - maskLength, length) };
}

function frameName(frame: Buffer): WireMessageName {
  const head = headOf(frame);
  if (!head || frame[0] !== isText) return 'control frame';
  const payload = Buffer.from(frame.subarray(head.length));
  if (head.mask.length > 0) payload.forEach((byte, index) => (payload[index] = byte ^ head.mask[index % 4]!));
  return (JSON.parse(payload.toString()) as { type: string }).type;
}
