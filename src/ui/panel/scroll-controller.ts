/** Keeps the transcript at its end while it grows, unless the reader has scrolled up. */
import type { LitElement, ReactiveController } from 'lit';

/** How far from the end still counts as its end: about a line. */
const tolerancePx = 24;

export class ScrollController implements ReactiveController {
  readonly #host: LitElement;
  #wasAtEnd = true;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const box = this.#transcript;
    this.#wasAtEnd = !box || box.scrollHeight - box.scrollTop - box.clientHeight <= tolerancePx;
  }

  hostUpdated(): void {
    const box = this.#transcript;
    if (box && this.#wasAtEnd) box.scrollTop = box.scrollHeight;
  }

  get #transcript(): Element | null {
    // Before the first rendering there is no render root yet.
    return this.#host.shadowRoot?.querySelector('#transcript') ?? null;
  }
}
