/**
 * Whether the visitor has to agree first, and what they answered. A call that is under way when agreement becomes
 * missing, because it is taken back for instance, ends at once.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { Session } from '../../headless.js';
import { EviConsentEvent } from '../consent-event.js';
import type { EviProperties } from '../properties.js';
import { choices, remember } from './choices.js';

export class ConsentController implements ReactiveController {
  readonly #host: EviProperties;
  readonly #session: Session;
  readonly #load: () => void;
  #wasMissing = false;

  /** @param load called when the question is due */
  constructor(host: EviProperties, session: Session, load: () => void) {
    this.#host = host;
    this.#session = session;
    this.#load = load;
    host.addController(this);
  }

  /** Whether nothing may leave the page yet. */
  get isMissing(): boolean {
    return this.#host.requireConsent && !choices().hasAgreed;
  }

  answer(agreed: boolean): void {
    remember({ hasAgreed: agreed });
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new EviConsentEvent(agreed));
  }

  hostUpdate(): void {
    const { isMissing } = this;
    if (isMissing && !this.#wasMissing) {
      this.#session.disconnect();
      this.#load();
    }
    this.#wasMissing = isMissing;
  }
}
