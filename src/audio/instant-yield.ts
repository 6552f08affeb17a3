/**
 * Lowers the assistant's voice the moment the visitor starts to speak over it, before the server has even heard of it.
 * The capture processor tells what it hears, the playback processor lets it shape what is played. It must never stop
 * the voice: that is the server's to say.
 *
 * Threads: one object for both processors of an audio context. They run on the same thread, one after the other in
 * every quantum, in whichever order; so no message is sent, nothing is copied, and neither can see a half-written state.
 */
import { EchoPath } from './echo-path.js';
import { Lowering } from './lowering.js';
import { SpeechDetector } from './speech-detector.js';

export class InstantYield {
  readonly #echo: EchoPath;
  readonly #detector: SpeechDetector;
  readonly #lowering: Lowering;

  /** @param sampleRate the loudspeaker's */
  constructor(sampleRate: number) {
    this.#echo = new EchoPath(sampleRate);
    this.#detector = new SpeechDetector(this.#echo);
    this.#lowering = new Lowering(sampleRate);
  }

  /** @param sample of the microphone, at `captureRate`; none while it is muted or cannot be trusted */
  hear(sample: number): void {
    if (this.#detector.hear(sample) && this.#echo.isPlaying) this.#lowering.begin();
  }

  /** @param samples what is about to leave for the loudspeaker; changed in place while the visitor is given way */
  shape(samples: Float32Array): void {
    const wasInVain = this.#lowering.shape(samples);
    this.#echo.play(samples);
    if (wasInVain && this.#echo.isPlaying) this.#echo.distrust();
  }

  /** The server has cut what was being said. */
  interrupted(): void {
    this.#lowering.end();
  }
}
