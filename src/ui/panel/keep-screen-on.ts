/**
 * Keeps the screen on during a call: a phone that goes to sleep takes microphone and sound away. The browser lets go of
 * the screen whenever the page is hidden, so it is asked again when the page is seen.
 */
import type { Session } from '../../headless.js';

/** For good: host and session live and die together. Between calls nothing is held and nothing listened to. */
export function keepScreenOn(session: Session): void {
  let call: AbortController | undefined;

  session.subscribe(({ status }) => {
    const isInCall = status === 'live' || status === 'reconnecting';
    if (isInCall && !call) {
      call = new AbortController();
      const { signal } = call;
      const hold = () => void holdScreen(signal);
      document.addEventListener('visibilitychange', hold, { signal });
      hold();
    } else if (!isInCall) {
      call?.abort();
      call = undefined;
    }
  });
}

/** Where the browser has no such thing, or the page's policy or a low battery forbids it, the call does without. */
async function holdScreen(signal: AbortSignal): Promise<void> {
  const { wakeLock } = navigator as Partial<Navigator>;
  if (document.visibilityState === 'hidden') return;
  const lock = await wakeLock?.request('screen').catch(() => undefined);
  const release = () => void lock?.release();
  if (signal.aborted) release();
  else signal.addEventListener('abort', release);
}
