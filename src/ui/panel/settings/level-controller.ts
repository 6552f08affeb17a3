/** Moves the meter of the settings with the visitor's voice, frame by frame, while it is seen. */
import type { ReactiveController } from '@lit/reactive-element';
import type { Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';

/** What the meter shows as nothing: a quiet room. Full scale is 0 dB. */
const quietDb = -60;

export class LevelController implements ReactiveController {
  readonly #host: EviProperties;
  readonly #session: Session;
  #isMoving = false;

  constructor(host: EviProperties, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isMoving) this.#move();
  }

  readonly #move = () => {
    const meter = this.#host.renderRoot.querySelector<HTMLMeterElement>('#settings meter');
    this.#isMoving = meter?.checkVisibility() ?? false;
    if (!meter || !this.#isMoving) return;
    meter.value = loudness(this.#session.level('microphone'));
    requestAnimationFrame(this.#move);
  };
}

/**
 * As loud as it seems: equal steps for equal ratios.
 * @param level root mean square, 0…1
 * @returns 0…1
 */
export function loudness(level: number): number {
  return Math.max(0, 1 - (20 * Math.log10(level)) / quietDb);
}
