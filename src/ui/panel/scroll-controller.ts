/**
 * Keeps the transcript at its end while it grows, and while the room for it changes, unless the reader has scrolled up.
 */
import type { LitElement, ReactiveController } from 'lit';

/** How far from the end still counts as its end: about a line. */
const tolerancePx = 24;

export class ScrollController implements ReactiveController {
  readonly #host: LitElement;
  readonly #sizes = new ResizeObserver(() => {
    this.#remember();
    this.#follow();
  });
  /** The transcript, while the host is on the page. Away from it, it loses its place: the one it had still counts. */
  #box: Element | null = null;
  /** As it was when the transcript was last put in its place. Less room since then is no scrolling up. */
  #heightPx = 0;
  #wasAtEnd = true;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#remember();
  }

  hostUpdated(): void {
    if (!this.#box && this.#host.isConnected) this.#watch();
    this.#follow();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#box = null;
  }

  #watch(): void {
    this.#box = this.#host.renderRoot.querySelector('#transcript');
    if (this.#box) this.#sizes.observe(this.#box);
  }

  #remember(): void {
    if (!this.#box) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    this.#wasAtEnd = scrollHeight - scrollTop - Math.max(clientHeight, this.#heightPx) <= tolerancePx;
  }

  #follow(): void {
    if (!this.#box) return;
    this.#heightPx = this.#box.clientHeight;
    if (this.#wasAtEnd) this.#box.scrollTop = this.#box.scrollHeight;
  }
}
