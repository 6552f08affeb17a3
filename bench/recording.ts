/** A recording as it is read: samples, and when each left. Only the bench's process uses it; pages send it packed. */
import { quantumLength, type PackedRecording } from './page/recording.js';

export interface Recording {
  sampleRate: number;
  samples: Float32Array;
  /** @returns when this sample was rendered, as told by the machine's clock */
  atMs(index: number): number;
  /** @returns the first sample that was rendered then or later; the recording's length when none was */
  indexAt(ms: number): number;
}

export function unpackRecording({ sampleRate, samples, quantumMs }: PackedRecording): Recording {
  const times = new Float64Array(bytesOf(quantumMs));
  return {
    sampleRate,
    samples: new Float32Array(bytesOf(samples)),
    atMs(index) {
      const ms = times[Math.floor(index / quantumLength)];
      if (ms === undefined) throw new RangeError('There is no such sample in this recording.');
      return ms;
    },
    indexAt(ms) {
      const quantum = times.findIndex((time) => time >= ms);
      return (quantum < 0 ? times.length : quantum) * quantumLength;
    },
  };
}

/** A buffer of their own: typed arrays want to begin at its start. */
function bytesOf(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}
