/** Drives a processor quantum by quantum on the test's own thread, so that nothing depends on time. */
import { startCapture } from '../../src/audio/capture-processor.js';
import { InstantYield } from '../../src/audio/instant-yield.js';
import type {
  CaptureCommand,
  CaptureFrame,
  PlaybackCommand,
  PlaybackReport,
  PlayCommand,
  ChannelEnd,
} from '../../src/audio/messages.js';
import { startPlayback } from '../../src/audio/playback-processor.js';

const quantumLength = 128;

interface TestPort<In, Out> extends ChannelEnd<In, Out> {
  deliver(message: In): void;
}

function testPort<In, Out>(sent: Out[]): TestPort<In, Out> {
  return {
    onmessage: null,
    postMessage: (message) => sent.push(message),
    close: () => undefined,
    deliver(message) {
      this.onmessage?.(new MessageEvent('message', { data: message }));
    },
  };
}

export interface PlaybackByHand {
  readonly reports: PlaybackReport[];
  /** Everything that has left the loudspeaker so far. */
  heard(): Float32Array;
  send(command: PlaybackCommand): void;
  play(id: string, samples: Float32Array<ArrayBuffer>, more?: Partial<PlayCommand>): void;
  /** Lets at least this much time pass, in whole quanta. */
  pass(ms: number): void;
  /** Finishes and plays to the end. */
  playOut(): void;
}

export function playbackByHand(
  sampleRate = 48_000,
  instantYield = new InstantYield(sampleRate),
): PlaybackByHand {
  const reports: PlaybackReport[] = [];
  const quanta: Float32Array[] = [];
  const port = testPort<PlaybackCommand, PlaybackReport>(reports);
  const render = startPlayback(port, sampleRate, instantYield);

  function renderOne(): void {
    const output = new Float32Array(quantumLength);
    render(undefined, output, false);
    quanta.push(output);
  }

  return {
    reports,
    heard() {
      const all = new Float32Array(quanta.length * quantumLength);
      quanta.forEach((quantum, place) => all.set(quantum, place * quantumLength));
      return all;
    },
    send: (command) => port.deliver(command),
    play: (id, samples, more) => port.deliver({ type: 'play', id, samples, sampleRate, ...more }),
    pass(ms) {
      for (let left = (ms / 1000) * sampleRate; left > 0; left -= quantumLength) renderOne();
    },
    playOut() {
      port.deliver({ type: 'finish', mark: 1 });
      for (let tries = 0; !reports.some(({ type }) => type === 'drained') && tries < 100_000; tries++) {
        renderOne();
      }
    },
  };
}

export interface CaptureByHand {
  readonly frames: CaptureFrame[];
  /** All frames as one. */
  captured(): Int16Array;
  mute(muted: boolean): void;
  /** Speaks into the microphone; `undefined` is a microphone that is not there. */
  hear(samples: Float32Array): void;
  hearNothing(length: number): void;
}

/** @param instantYield given, what the microphone hears is told to it */
export function captureByHand(sampleRate = 48_000, instantYield?: InstantYield): CaptureByHand {
  const frames: CaptureFrame[] = [];
  const port = testPort<CaptureCommand, CaptureFrame>(frames);
  const render = startCapture(port, sampleRate, instantYield ?? new InstantYield(sampleRate));
  const yields = instantYield !== undefined;
  return {
    frames,
    captured: () => Int16Array.from(frames.flatMap(({ samples }) => [...samples])),
    mute: (muted) => port.deliver({ type: 'mute', muted }),
    hear(samples) {
      for (let start = 0; start < samples.length; start += quantumLength) {
        render(samples.subarray(start, start + quantumLength), new Float32Array(quantumLength), yields);
      }
    },
    hearNothing(length) {
      for (let left = length; left > 0; left -= quantumLength) {
        render(undefined, new Float32Array(quantumLength), yields);
      }
    },
  };
}
