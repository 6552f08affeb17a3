/**
 * Runs on the audio thread: keeps every sample that passes, and the wall clock of every quantum, until it is asked for
 * them. It needs no other thread while it records, so a page that freezes loses nothing of the record.
 */
import type { AudioThreadScope } from '../../src/audio/register-processor.js';
import { longestRecordingSeconds, quantumLength, recorderName, type RecordedSound } from './recording.js';

const scope = globalThis as unknown as AudioThreadScope;

scope.registerProcessor(
  recorderName,
  class extends scope.AudioWorkletProcessor {
    #quanta = 0;
    readonly #samples = new Float32Array(
      Math.ceil((longestRecordingSeconds * scope.sampleRate) / quantumLength) * quantumLength,
    );
    readonly #quantumMs = new Float64Array(this.#samples.length / quantumLength);

    constructor() {
      super();
      this.port.onmessage = ({ data }: MessageEvent<'begin' | 'read'>) => {
        if (data === 'read') this.port.postMessage(this.#recorded());
        else this.#quanta = 0;
      };
    }

    process([input]: Float32Array[][]): boolean {
      if (this.#quanta === this.#quantumMs.length) return true;
      const start = this.#quanta * quantumLength;
      if (input?.[0]) this.#samples.set(input[0], start);
      else this.#samples.fill(0, start, start + quantumLength);
      this.#quantumMs[this.#quanta++] = Date.now();
      return true;
    }

    #recorded(): RecordedSound {
      return {
        sampleRate: scope.sampleRate,
        samples: this.#samples.slice(0, this.#quanta * quantumLength),
        quantumMs: this.#quantumMs.slice(0, this.#quanta),
      };
    }
  },
);
