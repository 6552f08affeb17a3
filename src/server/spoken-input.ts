/**
 * The client's sound from bytes to turns: joins decoding and turn detection, and keeps the chat's time, which is the
 * amount of sound received and nothing else.
 */
import { isDeepStrictEqual } from 'node:util';
import { AudioInput, type Container, type Linear16Format } from './audio-input.js';
import type { Sound, Speech } from './engine.js';
import { TurnDetector, type TurnEvent } from './turn-detector.js';

export type SpokenInputEvent =
  | { type: 'sound'; sound: Sound }
  /** The client began to send a container, which is not decoded. */
  | { type: 'container'; container: Container }
  | TurnEvent;

export class SpokenInput {
  readonly #audioInput = new AudioInput();
  readonly #endOfTurnSilenceMs: number;
  #format: Linear16Format | undefined;
  #detector: TurnDetector | undefined;

  constructor(endOfTurnSilenceMs: number) {
    this.#endOfTurnSilenceMs = endOfTurnSilenceMs;
  }

  get heardMs(): number {
    return this.#detector?.heardMs ?? 0;
  }

  get unfinishedTurn(): Speech | undefined {
    return this.#detector?.unfinishedTurn;
  }

  /** Settings that repeat the format do not disturb the turn that goes on. */
  configure(format: Linear16Format): void {
    if (isDeepStrictEqual(format, this.#format)) return;
    this.#format = format;
    this.#audioInput.configure(format);
    this.#detector = new TurnDetector(format.sampleRate, this.#endOfTurnSilenceMs, this.heardMs);
  }

  /** @throws {ClientError} when the bytes are no sound that can be taken */
  receive(bytes: Buffer): SpokenInputEvent[] {
    const audio = this.#audioInput.decode(bytes);
    if ('container' in audio) return audio.started ? [{ type: 'container', container: audio.container }] : [];
    return [{ type: 'sound', sound: audio }, ...(this.#detector?.push(audio.samples) ?? [])];
  }
}
