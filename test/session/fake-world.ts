/** A world made of plain objects: the test hands over the token, opens the socket, and speaks for server and audio. */
import type {
  CaptureFrame,
  PlaybackCommand,
  PlaybackReport,
  Port,
  SocketListener,
  World,
} from '../../src/session/ports.js';
import { createConversation } from '../../src/session/index.js';
import { chatMetadata } from './messages.js';

export interface FakePort<In> extends Port<In, unknown> {
  /** Everything the session has posted, in order. */
  posted: unknown[];
  /** Says something to the session. */
  say(message: In): void;
}

export function fakePort<In>(): FakePort<In> {
  const posted: unknown[] = [];
  return {
    onmessage: null,
    posted,
    postMessage: (message) => posted.push(message),
    say(message) {
      this.onmessage?.(new MessageEvent('message', { data: message }));
    },
    close() {
      this.onmessage = null;
    },
  };
}

export const playbackPort = () => fakePort<PlaybackReport>();
export const capturePort = () => fakePort<CaptureFrame>();

export const frame = (first: number): CaptureFrame => ({ type: 'frame', samples: new Int16Array([first]) });

export const played = (port: FakePort<PlaybackReport>) => port.posted as PlaybackCommand[];

export function fakeWorld() {
  const sent: { type: string; data?: string; [key: string]: unknown }[] = [];
  const urls: string[] = [];
  let listener: SocketListener | undefined;
  let isSocketOpen = false;
  let giveToken: (token: string) => void;
  let refuseToken: (error: Error) => void;
  const token = new Promise<string>((resolve, reject) => {
    giveToken = resolve;
    refuseToken = reject;
  });
  const world: World = {
    fetchToken: () => token,
    openSocket(url, socketListener) {
      urls.push(url);
      listener = socketListener;
      isSocketOpen = true;
      return Promise.resolve({
        send: (text) => sent.push(JSON.parse(text) as (typeof sent)[number]),
        close: () => (isSocketOpen = false),
      });
    },
    decodeAudio(data) {
      if (data === 'broken') throw new Error('not a WAV');
      return { samples: new Float32Array([data.length]), sampleRate: 48_000 };
    },
    encodeAudio: (samples) => String(samples[0]),
  };
  return {
    world,
    sent,
    urls,
    giveToken: () => giveToken('tok'),
    refuseToken: (error: Error) => refuseToken(error),
    isSocketOpen: () => isSocketOpen,
    /** The server sends one message. */
    serve: (message: unknown) => listener?.onMessage(JSON.stringify(message)),
    serveRaw: (data: unknown) => listener?.onMessage(data),
    /** The server, or the network, closes the socket. */
    drop: (code: number, reason = '') => listener?.onClose(code, reason),
  };
}

/** Lets promises that are already settled run their course. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export const chatOptions = { socketUrl: 'wss://example.org/chat', interimTranscripts: true };

/** A call that waits for its token. */
export function startedCall() {
  const fake = fakeWorld();
  const conversation = createConversation(fake.world);
  conversation.connect(chatOptions);
  return { ...fake, conversation, playback: playbackPort(), capture: capturePort() };
}

/** A call whose socket is open; the server has said nothing yet. */
async function openCall() {
  const call = startedCall();
  call.giveToken();
  await settle();
  return call;
}

export async function liveCall() {
  const call = await openCall();
  call.conversation.attachAudio(call.playback, call.capture);
  call.serve(chatMetadata);
  return call;
}
