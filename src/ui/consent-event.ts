/** The visitor agreed to a conversation, declined it, or took their agreement back. */

/** Bubbles and crosses shadow boundaries like all of the element's events. */
export class EviConsentEvent extends Event {
  readonly agreed: boolean;

  constructor(agreed: boolean) {
    super('evi-consent', { bubbles: true, composed: true });
    this.agreed = agreed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-consent': EviConsentEvent;
  }
}
