/**
 * Whether the settings are open, and where the keyboard's focus goes: into them once they are there, back to their
 * button when they close. What is in them comes with its own chunk.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { EviProperties } from '../properties.js';

export class SettingsController implements ReactiveController {
  isOpen = false;
  readonly #host: EviProperties;
  readonly #load: () => void;
  #isFocusDue = false;

  /** @param load called at every opening */
  constructor(host: EviProperties, load: () => void) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  readonly toggle = () => {
    this.isOpen = !this.isOpen;
    this.#isFocusDue = true;
    if (this.isOpen) this.#load();
    this.#host.requestUpdate();
  };

  /** The first Escape closes the settings, the next one the panel. */
  readonly onKeydown = (event: KeyboardEvent) => {
    if (!this.isOpen || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.toggle();
  };

  hostUpdate(): void {
    if (this.#host.layout !== 'inline' && !this.#host.open) this.isOpen = false;
  }

  hostUpdated(): void {
    if (!this.#isFocusDue) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(
      this.isOpen ? '#settings' : '[part=settings]',
    );
    target?.focus();
    this.#isFocusDue = target === null;
  }
}
