/**
 * What the element asks a page before its panel opens or closes: a class each, as for everything it tells. Both bubble
 * and cross shadow boundaries. Nothing here decides when an event is due.
 */

const asking = { bubbles: true, composed: true, cancelable: true } as const;

/** The panel is about to open. `preventDefault()` keeps it closed. */
export class EviShowEvent extends Event {
  constructor() {
    super('evi-show', asking);
  }
}

/** The panel is about to close. `preventDefault()` keeps it open. */
export class EviHideEvent extends Event {
  constructor() {
    super('evi-hide', asking);
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-show': EviShowEvent;
    'evi-hide': EviHideEvent;
  }
}
