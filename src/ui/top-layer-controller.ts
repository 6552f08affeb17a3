/**
 * Keeps launcher and panel in the browser's top layer: an ancestor with a `transform` would move them out of their
 * corner, one that cuts off what overflows would cut them, and an overlay would cover them. A page that says with
 * `--hume-evi-z-index` how high they stand, has them in its own stacking order, and an inline panel is always there.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { EviProperties } from './properties.js';

export class TopLayerController implements ReactiveController {
  readonly #host: EviProperties;
  #isStackedByPage = false;

  constructor(host: EviProperties) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isStackedByPage = getComputedStyle(this.#host).getPropertyValue('--hume-evi-z-index') !== '';
    // Whatever leaves the page leaves the top layer, also when it comes back at once.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { isConnected, layout, renderRoot } = this.#host;
    const frame = renderRoot as HTMLElement;
    const isRaised = layout !== 'inline' && !this.#isStackedByPage;
    if (!isConnected || isRaised === frame.matches(':popover-open')) return;
    frame.popover = isRaised ? 'manual' : null;
    if (isRaised) frame.showPopover();
  }
}
