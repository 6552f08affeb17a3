/** A world made of plain objects: the test hands over the token, opens the socket, and speaks for server and audio. */
import type {
  CaptureFrame,
  PlaybackCommand,
  PlaybackReport,
  Port,
  SocketListener,
  Token,
  World,
} from '../../src/session/ports.js';
import { createConversation, startCall } from '../../src/session/index.js';
import { chatMetadata } from './messages.js';

export interface FakePort<In> extends Port<In, unknown> {
  /** Everything the session has posted, in order. */
  posted: unknown[];
  readonly isClosed: boolean;
  /** Says something to the session. */
  say(message: In): void;
}

export function fakePort<In>(): FakePort<In> {
  const posted: unknown[] = [];
  let isClosed = false;
  return {
    onmessage: null,
    posted,
    get isClosed() {
      return isClosed;
    },
    postMessage: (message) => posted.push(message),
    say(message) {
      this.onmessage?.(new MessageEvent('message', { data: message }));
    },
    close() {
      isClosed = true;
      this.onmessage = null;
    },
  };
}

export const playbackPort = () => fakePort<PlaybackReport>();
export const capturePort = () => fakePort<CaptureFrame>();

export const frame = (first: number): CaptureFrame => ({ type: 'frame', samples: new Int16Array([first]) });

export const played = (port: FakePort<PlaybackReport>) => port.posted as PlaybackCommand[];

export const asToken = (accessToken: string): Token => ({ accessToken, receivedAt: 0 });

export function fakeWorld() {
  const sent: { type: string; data?: string; [key: string]: unknown }[] = [];
  const urls: string[] = [];
  const waits: number[] = [];
  let listener: SocketListener | undefined;
  let isSocketOpen = false;
  let refusal: Error | undefined;
  let giveToken: (token: string) => void;
  let refuseToken: (error: Error) => void;
  let token = new Promise<Token>((resolve, reject) => {
    giveToken = (given) => resolve(asToken(given));
    refuseToken = reject;
  });
  // Whether anybody asks for it is up to the test.
  token.catch(() => undefined);
  let endWait: () => void = () => undefined;
  const world: World = {
    fetchToken: () => token,
    openSocket(url, _token, socketListener) {
      urls.push(url);
      if (refusal) return Promise.reject(refusal);
      listener = socketListener;
      isSocketOpen = true;
      return Promise.resolve({
        send: (text) => sent.push(JSON.parse(text) as (typeof sent)[number]),
        close: () => (isSocketOpen = false),
      });
    },
    waitForNetwork(delayMs) {
      waits.push(delayMs);
      return new Promise((resolve) => (endWait = resolve));
    },
    decodeAudio(data) {
      if (data === 'broken') throw new Error('not a WAV');
      return { samples: new Float32Array([data.length]), sampleRate: 48_000 };
    },
    encodeAudio: (samples) => String(samples[0]),
  };
  /** A closed socket says nothing more. */
  const hear = (data: unknown) => {
    if (isSocketOpen) listener?.onMessage(data);
  };
  return {
    world,
    sent,
    urls,
    /** How long it was waited before each try to reconnect. */
    waits,
    giveToken: () => giveToken('tok'),
    refuseToken: (error: Error) => refuseToken(error),
    /** From now on the token endpoint answers so, at once. */
    setToken(next: Promise<string>) {
      token = next.then(asToken);
      token.catch(() => undefined);
    },
    /** From now on sockets are refused so; `undefined` opens them again. */
    setRefusal(error: Error | undefined) {
      refusal = error;
    },
    isSocketOpen: () => isSocketOpen,
    /** The wait before the next try is over. */
    async waitEnds() {
      endWait();
      await settle();
    },
    /** The server sends one message. */
    serve: (message: unknown) => hear(JSON.stringify(message)),
    serveRaw: hear,
    /** The server, or the network, closes the socket. */
    drop(code: number, reason = '') {
      const wasOpen = isSocketOpen;
      isSocketOpen = false;
      if (wasOpen) listener?.onClose(code, reason);
    },
  };
}

/** A conversation whose calls run where the test does. */
export const conversationIn = (world: World) =>
  createConversation((options, store) => startCall(world, options, store));

/** Lets promises that are already settled run their course. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** Two tries to reconnect, so that a test sees the end of them. */
export const chatOptions = {
  socketUrl: 'wss://example.org/chat',
  interimTranscripts: true,
  reconnect: { tries: 2, baseDelayMs: 100, maxDelayMs: 150 },
};

/** A call that waits for its token. */
export function startedCall() {
  const fake = fakeWorld();
  const conversation = conversationIn(fake.world);
  conversation.connect(chatOptions);
  return { ...fake, conversation, playback: playbackPort(), capture: capturePort() };
}

/** A call whose socket is open; the server has said nothing yet. */
export async function openCall() {
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
