/**
 * Makes audio-thread processors out of plain functions, and is the only file that knows the audio thread's global
 * scope. What a processor does must not depend on it, so that tests can drive it by hand.
 *
 * Threads: a processor exists as soon as its node does, but starts when the main thread has sent it the port it is to
 * talk through; until then it renders silence.
 */
import type { ProcessorControl } from './messages.js';

/**
 * Reads one quantum of mono input, `undefined` when nothing is connected, and fills the mono output. `yields` is what
 * the main thread said last of it.
 */
export type RenderQuantum = (input: Float32Array | undefined, output: Float32Array, yields: boolean) => void;

interface AudioThreadProcessor {
  readonly port: MessagePort;
}

/** What is used of `AudioWorkletGlobalScope`, whose types TypeScript does not bring. */
export interface AudioThreadScope {
  readonly sampleRate: number;
  readonly AudioWorkletProcessor: new () => AudioThreadProcessor;
  registerProcessor(name: string, processor: new () => AudioThreadProcessor): void;
}

/** @param start begins the work with the port it talks through; what it returns is called for every quantum */
export function registerProcessor(
  scope: AudioThreadScope,
  name: string,
  start: (port: MessagePort, sampleRate: number) => RenderQuantum,
): void {
  class Processor extends scope.AudioWorkletProcessor {
    #session: MessagePort | undefined;
    #render: RenderQuantum | undefined;
    #yields = false;
    #running = true;

    constructor() {
      super();
      this.port.onmessage = ({ data }: MessageEvent<ProcessorControl>) => {
        if (data.type === 'connect') {
          this.#session = data.port;
          this.#render = start(data.port, scope.sampleRate);
        } else if (data.type === 'yield') {
          this.#yields = data.enabled;
        } else {
          this.#session?.close();
          this.#running = false;
        }
      };
    }

    /** Answers false once the call is over, which lets the browser collect the node. */
    process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
      if (this.#running && output?.[0]) this.#render?.(input?.[0], output[0], this.#yields);
      return this.#running;
    }
  }

  scope.registerProcessor(name, Processor);
}
