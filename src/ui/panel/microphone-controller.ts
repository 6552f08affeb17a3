/**
 * Lets a page change the microphone during a call: a new `deviceId` in `audioConstraints` is handed to the session, and
 * the page is told when that one cannot be had. What else the constraints say counts from the next call on.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { EviError, Session } from '../../headless.js';
import { EviErrorEvent } from '../call-events.js';
import type { EviProperties } from '../properties.js';

export class MicrophoneController implements ReactiveController {
  readonly #host: EviProperties;
  readonly #session: Session;
  #deviceId: string | undefined;

  constructor(host: EviProperties, session: Session) {
    this.#host = host;
    this.#session = session;
    this.#deviceId = host.audioConstraints?.deviceId;
    host.addController(this);
  }

  hostUpdate(): void {
    const deviceId = this.#host.audioConstraints?.deviceId;
    if (deviceId === this.#deviceId) return;
    this.#deviceId = deviceId;
    this.#session.setMicrophone(deviceId).catch((error: unknown) => {
      // Overtaken by a later choice, or by the end of the call: an `AbortError`, and nothing to tell.
      if (!(error instanceof DOMException)) this.#host.dispatchEvent(new EviErrorEvent(error as EviError));
    });
  }
}
