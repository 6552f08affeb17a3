/**
 * What a recording is, shared by the audio thread that makes it, the page that passes it on and the process that reads
 * it. The wall clock is that of the one machine all of them run on, in whole milliseconds.
 */

export const longestRecordingSeconds = 90;
/** What the bench's own processor is registered as. */
export const recorderName = 'bench-recorder';
/** Samples the browser renders at a time. */
export const quantumLength = 128;

export interface RecordedSound {
  sampleRate: number;
  samples: Float32Array;
  /** When each quantum was rendered: `Date.now()` on the audio thread. */
  quantumMs: Float64Array;
}

/** As it travels out of the page: sequences of bytes in base64. */
export interface PackedRecording {
  sampleRate: number;
  samples: string;
  quantumMs: string;
}

/** What all processors of a context together have taken. */
export interface ProcessorTime {
  ms: number;
  /** How many the context has rendered meanwhile. */
  quanta: number;
}
