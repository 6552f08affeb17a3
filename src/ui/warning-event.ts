/** The service is about to end the call, because it was quiet too long or because of its longest duration. */
import type { LimitKind, LimitWarning } from '../headless.js';

/** Bubbles and crosses shadow boundaries like all of the element's events. */
export class EviWarningEvent extends Event {
  /** `inactivity` is taken back by the visitor's next words. */
  readonly kind: LimitKind;
  readonly endsAt: Date;

  constructor({ kind, endsAt }: LimitWarning) {
    super('evi-warning', { bubbles: true, composed: true });
    this.kind = kind;
    this.endsAt = endsAt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-warning': EviWarningEvent;
  }
}
