/**
 * What the bench brings into a contestant's page before the page's own scripts: a microphone of its own, an ear at the
 * loudspeaker, the instant of the latest click, and work for the main thread. The contestant must not notice.
 */
import { decodeGrowing, type GrowingSound } from './decode-growing.js';
import { listenToLoudspeaker, type Loudspeaker } from './loudspeaker.js';
import { replaceMicrophone, type Microphone } from './microphone.js';
import { createStopwatch, timeProcessors, type Stopwatch } from './stopwatch.js';
import { watchVitals, type Vitals } from './vitals.js';

export interface Probe {
  microphone: Microphone;
  loudspeaker: Loudspeaker;
  /** When the visitor clicked last. */
  clickedAtMs: number;
  /** Holds the main thread up for so long. */
  freeze(durationMs: number): void;
  /** Keeps the main thread busy in tasks of this length, with short breaths between them. */
  keepBusy(taskMs: number): void;
  vitals: Vitals;
  /** Before there is any sound: lets the audio thread be timed. */
  timeProcessors(): void;
  /** Of the loudspeaker's context, from the first time on that it is asked for. */
  stopwatch(): Stopwatch;
  decodeGrowing(pieces: readonly string[]): Promise<GrowingSound>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const recorderAddress = new URL('/bench/recording-processor.js', location.href).href;
const breathMs = 5;
let stopwatch: Stopwatch | undefined;

function freeze(durationMs: number): void {
  const endMs = Date.now() + durationMs;
  while (Date.now() < endMs);
}

window.probe = {
  microphone: replaceMicrophone(recorderAddress),
  loudspeaker: listenToLoudspeaker(recorderAddress),
  clickedAtMs: 0,
  freeze,
  decodeGrowing,
  vitals: watchVitals(),
  timeProcessors: () => timeProcessors(new URL('/bench/timing-processors.js', location.href).href),
  stopwatch() {
    const context = this.loudspeaker.context();
    if (!context) throw new Error('There is no sound to be timed yet.');
    return (stopwatch ??= createStopwatch(context));
  },
  keepBusy(taskMs) {
    freeze(taskMs);
    setTimeout(() => this.keepBusy(taskMs), breathMs);
  },
};

addEventListener('click', () => (window.probe.clickedAtMs = Date.now()), { capture: true });
