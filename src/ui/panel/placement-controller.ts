/**
 * Keeps the floating panel beside its launcher and inside the window, for as long as it is open. It writes custom
 * properties through the CSSOM and leaves it to the styles what becomes of them: on a phone they are ignored.
 */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  platform,
  shift,
  size,
  type Placement,
} from '@floating-ui/dom';
import type { ReactiveController } from '@lit/reactive-element';
import type { EviProperties } from '../properties.js';

/** Between launcher and panel. */
const gapPx = 12;
/** Between panel and window. */
const marginPx = 12;

/** The panel opens away from the edge the launcher stands at. */
const besideLauncher = {
  'bottom-end': 'top-end',
  'bottom-start': 'top-start',
  'top-end': 'bottom-end',
  'top-start': 'bottom-start',
} as const satisfies Record<EviProperties['placement'], Placement>;

export class PlacementController implements ReactiveController {
  readonly #host: EviProperties;
  #stop: (() => void) | undefined;

  constructor(host: EviProperties) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('#panel:not([hidden])');
    // An element that has left the page is still rendered, when its call ends for instance: nothing is watched then.
    if (!panel || !this.#host.isConnected || this.#host.layout === 'inline') this.#end();
    else this.#stop ??= autoUpdate(this.#host, panel, () => void this.#place(panel));
  }

  hostDisconnected(): void {
    this.#end();
  }

  async #place(panel: HTMLElement): Promise<void> {
    // The corner is one of the page, in whichever direction the panel's own language is written.
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    // The element is as large as its launcher at rest: the launcher itself grows under the pointer.
    const { x, y } = await computePosition(this.#host, panel, {
      strategy: 'fixed',
      platform: { ...platform, isRTL: () => isRightToLeft },
      placement: besideLauncher[this.#host.placement],
      // Order matters: the gap first, then the side with more room, then what is left of it.
      middleware: [
        offset(gapPx),
        flip({ padding: marginPx }),
        shift({ padding: marginPx }),
        size({
          padding: marginPx,
          apply: ({ availableHeight }) =>
            panel.style.setProperty('--_available-height', `${Math.floor(availableHeight)}px`),
        }),
      ],
    });
    panel.style.setProperty('--_x', `${Math.round(x)}px`);
    panel.style.setProperty('--_y', `${Math.round(y)}px`);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
