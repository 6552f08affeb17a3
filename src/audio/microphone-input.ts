/**
 * What the capture processor hears: one microphone at a time, which can be exchanged without a break. The new one is
 * opened before the old is let go, and the processor keeps its place in the graph; it never notices.
 */
import { EviError } from '../evi-error.js';
import { microphoneError } from './microphone-error.js';
import { feedMicrophone, type MicrophoneFeed } from './microphone-feed.js';
import { openMicrophone, type AudioConstraints } from './microphone.js';
import type { ProblemListener } from './problem-listener.js';

export interface MicrophoneListener extends ProblemListener {
  /** There is no microphone any more. */
  onError(error: EviError): void;
}

export interface MicrophoneInputListener extends MicrophoneListener {
  /** This microphone is the one in use now. */
  onUse(track: MediaStreamTrack): void;
}

export interface MicrophoneInput {
  /**
   * Exchanges the microphone. Rejects with an `EviError`, the old one still heard; with an `AbortError` when a later
   * exchange or the end overtakes it.
   */
  use(constraints: AudioConstraints): Promise<void>;
  /** Gives the microphone back; does nothing the second time. */
  release(): void;
}

/** @param constraints those the stream was opened with */
export function createMicrophoneInput(
  stream: MediaStream,
  constraints: AudioConstraints,
  destination: AudioNode,
  listener: MicrophoneInputListener,
): MicrophoneInput {
  const life = new AbortController();
  let exchange: AbortController | undefined;
  let feed = begin(stream, life.signal, 1);

  /** The one place where a microphone comes into use: from here on its track tells what it really does. */
  function begin(opened: MediaStream, signal: AbortSignal, gain: 0 | 1): MicrophoneFeed {
    const begun = feedMicrophone(opened, destination, signal, gain);
    const { track } = begun;
    const tellMuted = () => {
      if (track.muted) listener.onProblem(microphoneError('mic-muted'));
      else listener.onSolved('mic-muted');
    };
    track.onmute = track.onunmute = tellMuted;
    track.onended = recover;
    tellMuted();
    return begun;
  }

  async function use(wanted: AudioConstraints): Promise<void> {
    exchange?.abort();
    const mine = (exchange = new AbortController());
    const signal = AbortSignal.any([mine.signal, life.signal]);
    try {
      const opened = await openMicrophone(wanted, signal);
      const isGone = feed.track.readyState === 'ended';
      const next = begin(opened, signal, isGone ? 1 : 0);
      if (!isGone) {
        await next.begins();
        signal.throwIfAborted();
        next.fadeIn();
      }
      feed.fadeOut();
      feed = next;
      constraints = wanted;
      listener.onUse(feed.track);
    } finally {
      if (exchange === mine) exchange = undefined;
    }
  }

  /** The microphone in use is gone: what there still is takes its place, unless an exchange is bringing another. */
  function recover(): void {
    if (exchange || life.signal.aborted || feed.track.readyState === 'live') return;
    use(constraints).then(
      () => listener.onProblem(replaced()),
      (cause: unknown) => {
        if (!exchange && !life.signal.aborted) listener.onError(microphoneError('mic-lost', cause));
      },
    );
  }

  listener.onUse(feed.track);
  // It may have gone while the rest of the call was made ready, when nobody watched.
  recover();

  return {
    use: (wanted) => use(wanted).finally(recover),
    release: () => life.abort(),
  };
}

function replaced(): EviError {
  return new EviError(
    'mic-lost',
    'The microphone went away during the call. The one the system offers instead has taken its place; the call goes on.',
  );
}
