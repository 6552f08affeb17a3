/**
 * What is said between the call and the two audio-thread processors. Types only; they equal those the session
 * declares for itself, and `headless.ts` is where the compiler checks it.
 *
 * Threads: every processor holds one end of a `MessageChannel`, whoever runs the call holds the other and may take it
 * to a Worker. Sample buffers are transferred, so only one side ever sees them.
 */

/** One end of a channel, a `MessagePort` with its messages' types: `In` arrives, `Out` is sent. */
export interface ChannelEnd<In, Out> {
  onmessage: ((event: MessageEvent<In>) => void) | null;
  postMessage(message: Out, transfer?: Transferable[]): void;
  close(): void;
}

/** To the capture processor. While muted it keeps sending frames, of silence. */
export interface CaptureCommand {
  type: 'mute';
  muted: boolean;
}

/** From the capture processor: 20 ms of the microphone, mono 16 kHz 16-bit (320 samples), its buffer transferred. */
export interface CaptureFrame {
  type: 'frame';
  samples: Int16Array<ArrayBuffer>;
}

/** One chunk of an utterance, mono, −1…1; `index` orders the chunks of one id from 0, absent means next. */
export interface PlayCommand {
  type: 'play';
  id: string;
  index?: number;
  samples: Float32Array<ArrayBuffer>;
  sampleRate: number;
}

/** To the playback processor. */
export type PlaybackCommand =
  | PlayCommand
  /** Fade this utterance out now and never play any chunk of it again. Answered by `ended`, with 0 if never heard. */
  | { type: 'flush'; id: string }
  /**
   * Nothing more is coming for now: play what is held back, report `drained` with the same mark when the last sample
   * has left. A later `play` takes it back.
   */
  | { type: 'finish'; mark: number };

/** From the playback processor: what the visitor really hears. */
export type PlaybackReport =
  | { type: 'started'; id: string }
  /** `playedMs`: how much of it was heard, fades included, silence of an underrun not. */
  | { type: 'ended'; id: string; playedMs: number }
  | { type: 'drained'; mark: number };

/** From the main thread to a processor, through the node's own port. */
export type ProcessorControl =
  /** Work for the holder of the other end of `port`. Comes once, first. */
  | { type: 'connect'; port: MessagePort }
  /** Whether speech at the microphone lowers the assistant's voice at once; at first it does not. */
  | { type: 'yield'; enabled: boolean }
  /** The call is over: let the node be collected. */
  | { type: 'stop' };
