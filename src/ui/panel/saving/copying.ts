/**
 * Copies the conversation, and remembers whether that worked for as long as the conversation stays as it was: then the
 * visitor may want to copy again.
 */
import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Session, SessionState } from '../../../headless.js';

export interface Copying {
  /** `undefined` when nobody tried to copy the conversation as it is now. */
  readonly isDone: boolean | undefined;
  copy(text: string): Promise<void>;
}

export function createCopying(host: ReactiveControllerHost, session: Session): Copying {
  let last: { messages: SessionState['messages']; isDone: boolean } | undefined;
  return {
    get isDone() {
      return last?.messages === session.state.messages ? last.isDone : undefined;
    },
    async copy(text) {
      const { messages } = session.state;
      last = { messages, isDone: await isWritten(text) };
      host.requestUpdate();
    },
  };
}

/** Refused where the visitor, the page's policy or an insecure page says so; in the latter there is no clipboard. */
function isWritten(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return Promise.resolve(false);
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
