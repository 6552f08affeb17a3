/** The visitor said how a call was. The widget itself keeps it nowhere and sends it to nobody. */

export type Rating = 'good' | 'bad';

/** Bubbles and crosses shadow boundaries like all of the element's events. */
export class EviRatingEvent extends Event {
  /** The latest for this call, which replaces those before; `undefined` when the visitor took it back. */
  readonly rating: Rating | undefined;
  /** Of the call, as in `evi-connect`. */
  readonly chatId: string;
  readonly chatGroupId: string;

  constructor(rating: Rating | undefined, chatId: string, chatGroupId: string) {
    super('evi-rating', { bubbles: true, composed: true });
    this.rating = rating;
    this.chatId = chatId;
    this.chatGroupId = chatGroupId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'evi-rating': EviRatingEvent;
  }
}
