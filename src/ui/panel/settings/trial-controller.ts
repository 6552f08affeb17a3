/**
 * Lets the visitor try their microphone before a call. It is given back as soon as nobody sees the meter any more: when
 * the settings or the panel close, or there is to be a chat in writing.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';
import { chosenOptions } from '../chosen-options.js';

export class TrialController implements ReactiveController {
  isOn = false;
  readonly #host: EviProperties;
  readonly #session: Session;

  constructor(host: EviProperties, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    // A call takes the microphone, and is not to be ended with the trial.
    session.subscribe((_state, _previous, { type }) => {
      if (type === 'connecting') this.isOn = false;
    });
  }

  /**
   * Resolves when the microphone was given back; rejects with an `EviError` where it could not be had, or was lost.
   * @param onHeard called once it is open
   */
  async begin(onHeard: () => void): Promise<void> {
    const { audioConstraints } = this.#host;
    this.isOn = true;
    this.#host.requestUpdate();
    try {
      await this.#session.tryMicrophone(onHeard, {
        ...(audioConstraints && { audioConstraints }),
        ...chosenOptions(this.#host),
      });
    } finally {
      this.isOn = false;
      this.#host.requestUpdate();
    }
  }

  end(): void {
    if (this.isOn) this.#session.disconnect();
  }

  hostUpdated(): void {
    const isSeen = this.#host.renderRoot.querySelector('#settings meter')?.checkVisibility() ?? false;
    if (!isSeen) this.end();
  }
}
