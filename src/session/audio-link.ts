/**
 * The session's side of the two audio ports, for one call. Either side may be ready first: what the server says before
 * the loudspeaker is there waits here, and so does what the visitor says before the server listens.
 */
import type {
  CaptureCommand,
  CaptureFrame,
  CapturePort,
  PlaybackCommand,
  PlaybackPort,
  PlaybackReport,
} from './ports.js';

/** How much of the visitor's speech is kept while nobody listens: 10 s of 20 ms frames. */
export const keptFrames = 500;

export interface AudioLink {
  attach(playback: PlaybackPort, capture: CapturePort | undefined): void;
  post(command: Exclude<PlaybackCommand, { type: 'finish' }>): void;
  /** Nothing more is coming for now. */
  finish(): void;
  setMuted(muted: boolean): void;
  /** From now on frames go to `send`, those kept so far first. */
  sendFramesTo(send: (samples: Int16Array) => void): void;
  /** From now on the latest frames are kept, as they are from the start. */
  keepFrames(): void;
  dropFrames(): void;
  /** Hears and says nothing more. */
  detach(): void;
}

export function createAudioLink(
  onReport: (report: PlaybackReport) => void,
  initiallyMuted: boolean,
): AudioLink {
  let finishes = 0;
  let playback: PlaybackPort | undefined;
  let capture: CapturePort | undefined;
  let waiting: PlaybackCommand[] = [];
  let muted = initiallyMuted;
  let kept: Int16Array[] = [];
  let takeFrame: ((samples: Int16Array) => void) | undefined = keep;

  function keep(samples: Int16Array): void {
    kept.push(samples);
    if (kept.length > keptFrames) kept.shift();
  }

  function post(command: PlaybackCommand): void {
    if (!playback) waiting.push(command);
    else if (command.type === 'play') playback.postMessage(command, [command.samples.buffer]);
    else playback.postMessage(command);
  }

  /** `drained` counts only for the latest `finish`: another may be on its way, with sound before it. */
  function take(report: PlaybackReport): void {
    if (report.type !== 'drained' || report.mark === finishes) onReport(report);
  }

  function tellMuted(): void {
    capture?.postMessage({ type: 'mute', muted } satisfies CaptureCommand);
  }

  return {
    attach(playbackPort, capturePort) {
      playback = playbackPort;
      playback.onmessage = ({ data }: MessageEvent<PlaybackReport>) => take(data);
      waiting.forEach(post);
      waiting = [];
      capture = capturePort;
      tellMuted();
      if (capture) capture.onmessage = ({ data }: MessageEvent<CaptureFrame>) => takeFrame?.(data.samples);
    },
    post,
    finish: () => post({ type: 'finish', mark: ++finishes }),
    setMuted(nowMuted) {
      muted = nowMuted;
      tellMuted();
    },
    sendFramesTo(send) {
      kept.forEach(send);
      kept = [];
      takeFrame = send;
    },
    keepFrames: () => (takeFrame = keep),
    dropFrames() {
      kept = [];
      takeFrame = undefined;
    },
    detach() {
      playback?.close();
      capture?.close();
    },
  };
}
