/**
 * Runs on the audio thread, before any processor is registered there: times what processors do in every quantum. The
 * audio thread has no finer clock than whole milliseconds, and a quantum takes less; but a quantum of 20 µs meets the
 * turn of a millisecond once in fifty times, so the sum of many is right though no single one is.
 */
import type { AudioThreadScope } from '../../src/audio/register-processor.js';
import { quantumLength, recorderName, type ProcessorTime } from './recording.js';

interface Processor {
  readonly port: MessagePort;
  process(...args: unknown[]): boolean;
}

const scope = globalThis as unknown as Omit<AudioThreadScope, 'registerProcessor'> & {
  readonly currentFrame: number;
  registerProcessor(name: string, processor: new () => unknown): void;
};

const time: ProcessorTime = { ms: 0, quanta: 0 };
let sinceFrame = 0;

const register = scope.registerProcessor.bind(scope);
scope.registerProcessor = (name, processor) => {
  if (name === recorderName) {
    register(name, processor);
    return;
  }
  const Base = processor as new () => Processor;
  register(
    name,
    class extends Base {
      override process(...args: unknown[]): boolean {
        const startMs = Date.now();
        const isAlive = super.process(...args);
        time.ms += Date.now() - startMs;
        return isAlive;
      }
    },
  );
};

register(
  'stopwatch',
  class extends scope.AudioWorkletProcessor {
    constructor() {
      super();
      this.port.onmessage = ({ data }: MessageEvent<'begin' | 'read'>) => {
        if (data === 'begin') {
          time.ms = 0;
          sinceFrame = scope.currentFrame;
          return;
        }
        time.quanta = (scope.currentFrame - sinceFrame) / quantumLength;
        this.port.postMessage(time);
      };
    }

    process(): boolean {
      return true;
    }
  },
);
