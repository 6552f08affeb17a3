/**
 * Keeps the transcript at its end while it grows, and while the room for it changes, unless the reader has scrolled up:
 * then it says so, and takes them back when they ask for it. Nothing is scrolled smoothly: a long way would take long.
 */
import type { ReactiveElement, ReactiveController } from '@lit/reactive-element';

/** How far from the end still counts as its end: about a line. */
const tolerancePx = 24;

export class ScrollController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sizes = new ResizeObserver(() => {
    this.#look();
    this.#follow();
  });
  /** The transcript, while it is shown. Out of sight it loses its place: the one it had still counts. */
  #box: Element | null = null;
  /** As it was when the transcript was last put in its place. Less room since then is no scrolling up. */
  #heightPx = 0;
  #wasAtEnd = true;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the reader looks at the end of the transcript, or will when it is shown again. */
  get isAtEnd(): boolean {
    return this.#wasAtEnd;
  }

  /** Back to the end, and on with it from there. */
  readonly showEnd = (): void => {
    this.#wasAtEnd = true;
    this.#follow();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#remember();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector('#transcript');
    // A host that has left the page is rendered once more.
    const isShown = this.#host.isConnected && !box?.closest('[hidden]');
    this.#watch(isShown ? box : null);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  #watch(box: Element | null): void {
    if (box === this.#box) return;
    this.#sizes.disconnect();
    this.#box = box;
    if (!box) return;
    this.#sizes.observe(box);
    box.addEventListener('scroll', this.#look);
  }

  /** Between two updates of the host: it is told when the end has come into sight, or out of it. */
  readonly #look = () => {
    const wasAtEnd = this.#wasAtEnd;
    this.#remember();
    if (this.#wasAtEnd !== wasAtEnd) this.#host.requestUpdate();
  };

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
