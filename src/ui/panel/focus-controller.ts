/**
 * Keeps the keyboard's focus when the button that had it goes away, as the start button does in its own click: on what
 * that button controlled, or in the panel, or at the launcher of a closed one. It never takes a focus that is elsewhere
 * on the page.
 */
import type { ReactiveElement, ReactiveController } from '@lit/reactive-element';

export class FocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  #focused: Element | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (this.#focused?.isConnected !== false) return;
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const controlled = this.#focused.getAttribute('aria-controls');
    const next = controlled === null ? null : find(`#${controlled}`);
    (next ?? find('#panel:not([hidden])') ?? find('#launcher'))?.focus();
  }
}
