/**
 * What the session needs of the world, in its own words: a token, a socket, and two message ports to the audio
 * thread. `audio` and `net` happen to fit; `headless.ts` is where the compiler checks it. Tests pass object literals.
 * Types only.
 *
 * Threads: the ports are ends of `MessageChannel`s whose other ends are held by the audio-thread processors. The
 * session never touches an audio object, so it may run on the main thread or in a Worker.
 */

/** One end of a message channel: `In` arrives, `Out` is sent. A `MessagePort` fits. */
export interface Port<In, Out> {
  onmessage: ((event: MessageEvent<In>) => void) | null;
  postMessage(message: Out, transfer?: Transferable[]): void;
  close(): void;
}

/** Session → capture processor. While muted it keeps sending frames, of silence. */
export interface CaptureCommand {
  type: 'mute';
  muted: boolean;
}

/** Capture processor → session: 20 ms of the microphone, mono 16 kHz 16-bit (320 samples), its buffer transferred. */
export interface CaptureFrame {
  type: 'frame';
  samples: Int16Array<ArrayBuffer>;
}

/** Session → playback processor. */
export type PlaybackCommand =
  /** One chunk of an utterance, mono, −1…1; `index` orders the chunks of one id from 0, absent means next. */
  | { type: 'play'; id: string; index?: number; samples: Float32Array<ArrayBuffer>; sampleRate: number }
  /** Fade this utterance out now and never play any chunk of it again. */
  | { type: 'flush'; id: string }
  /**
   * Nothing more is coming for now: play what is held back, report `drained` with the same mark when the last sample
   * has left. A later `play` takes it back.
   */
  | { type: 'finish'; mark: number };

/** Playback processor → session: what the visitor really hears. */
export type PlaybackReport =
  | { type: 'started'; id: string }
  /** `playedMs`: how much of it was heard, fades included, silence of an underrun not. */
  | { type: 'ended'; id: string; playedMs: number }
  | { type: 'drained'; mark: number };

export type CapturePort = Port<CaptureFrame, CaptureCommand>;
export type PlaybackPort = Port<PlaybackReport, PlaybackCommand>;

export interface Socket {
  send(text: string): void;
  /** Closes with code 1000; nothing is reported afterwards. */
  close(): void;
}

export interface SocketListener {
  /** `data` as the browser hands it over: a string, or something binary. */
  onMessage(data: unknown): void;
  /** The other side or the network closed the socket after it had been open. */
  onClose(code: number, reason: string): void;
}

export interface DecodedAudio {
  /** Mono, −1…1. */
  samples: Float32Array<ArrayBuffer>;
  sampleRate: number;
}

/** What one connection is opened with, and what is known of its age. */
export interface Token {
  accessToken: string;
  /** When it came, in milliseconds since 1970. */
  receivedAt: number;
  cachedMs?: number;
  lifetimeMs?: number;
}

export interface World {
  /** A token for one connection; rejects with an `EviError`. */
  fetchToken(signal: AbortSignal): Promise<Token>;
  /** Resolves once the socket is open; rejects with an `EviError`, having released everything. */
  openSocket(url: string, token: Token, listener: SocketListener, signal: AbortSignal): Promise<Socket>;
  /** Waits, though no longer than until the network is back if it was away; also resolves when `signal` aborts. */
  waitForNetwork(delayMs: number, signal: AbortSignal): Promise<void>;
  /** Base64 WAV → mono samples. Throws when the bytes are not a WAV this can read. */
  decodeAudio(base64Wav: string): DecodedAudio;
  /** 16-bit samples → base64 of their little-endian bytes. */
  encodeAudio(samples: Int16Array): string;
}
