/** Waits for a call that is being made. It starts nothing and ends nothing. */
import type { Session } from '../headless.js';

/** @returns whether the call is live; `false` when it could not be had, or there is none */
export function untilSettled(session: Session): Promise<boolean> {
  return new Promise((resolve) => {
    const unsubscribe = session.subscribe(settle);
    settle();

    function settle(): void {
      const { status } = session.state;
      if (status === 'starting' || status === 'reconnecting') return;
      unsubscribe();
      resolve(status === 'live');
    }
  });
}
