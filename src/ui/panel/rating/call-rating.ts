/**
 * What the visitor thinks of the latest call, for as long as that is the latest. The page is told; nothing is sent
 * anywhere.
 */
import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Session, SessionState } from '../../../headless.js';
import { EviRatingEvent, type Rating } from '../../rating-event.js';

export interface CallRating {
  /** `undefined` while the visitor has not said. */
  readonly given: Rating | undefined;
  /** Gives this rating instead of any other; the same once more takes it back. */
  rate(rating: Rating): void;
}

export function createCallRating(
  host: ReactiveControllerHost & EventTarget,
  session: Pick<Session, 'state'>,
): CallRating {
  let last: { chat: SessionState['chatMetadata']; rating: Rating | undefined } | undefined;

  function given(): Rating | undefined {
    return last?.chat === session.state.chatMetadata ? last?.rating : undefined;
  }

  return {
    get given() {
      return given();
    },
    rate(pressed) {
      const { chatMetadata: chat } = session.state;
      if (!chat) return;
      const rating = pressed === given() ? undefined : pressed;
      last = { chat, rating };
      host.requestUpdate();
      host.dispatchEvent(new EviRatingEvent(rating, chat.chatId, chat.chatGroupId));
    },
  };
}
