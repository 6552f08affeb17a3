/** Times what a contestant's processors do on the audio thread. Asked for only where that is measured. */
import type { ProcessorTime } from './recording.js';

export interface Stopwatch {
  /** Forgets what was measured so far. */
  begin(): void;
  /** What was measured since the beginning. */
  read(): Promise<ProcessorTime>;
}

/** From now on every context times its processors. @param address the timing processors' file */
export function timeProcessors(address: string): void {
  const { addModule } = Worklet.prototype;
  Worklet.prototype.addModule = async function (url, options) {
    // A module is loaded once, however often it is added.
    await addModule.call(this, address);
    await addModule.call(this, url, options);
  };
}

/** @param context one that has a processor */
export function createStopwatch(context: BaseAudioContext): Stopwatch {
  const { port } = new AudioWorkletNode(context, 'stopwatch');
  return {
    begin: () => port.postMessage('begin'),
    read: () =>
      new Promise((resolve) => {
        port.onmessage = ({ data }: MessageEvent<ProcessorTime>) => resolve(data);
        port.postMessage('read');
      }),
  };
}
