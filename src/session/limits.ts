/**
 * Warns before EVI ends a call because it was quiet too long, or has lasted too long. EVI tells neither limit before it
 * acts on it, so the page gives those of its configuration. It must never end a call itself: that is the server's to do.
 */
import type { LimitKind, SessionEvent } from './state.js';
import type { Store } from './store.js';

/** The limits of the EVI configuration in use; one that is not given is not warned of. */
export interface CallLimits {
  /** How long the visitor may say nothing, in milliseconds; EVI's own default is 120,000. */
  inactivityMs?: number;
  /** How long a chat may last, in milliseconds; EVI's own default is 1,800,000. */
  maxDurationMs?: number;
}

/** The longest a timer of the browser can wait: 24 days. A limit beyond it is none. */
const longestTimerMs = 2 ** 31 - 1;

/** How long before the end it is warned of: a minute, or a quarter of a limit that is short. */
export function noticeMs(limitMs: number): number {
  return Math.min(60_000, limitMs / 4);
}

/** Watches one call, from now to its end. */
export function watchLimits(
  { inactivityMs, maxDurationMs }: CallLimits,
  { dispatch, subscribe }: Pick<Store, 'dispatch' | 'subscribe'>,
): void {
  const quiet = createAlarm('inactivity', inactivityMs, dispatch);
  const alarms = [quiet, createAlarm('max-duration', maxDurationMs, dispatch)];

  const unsubscribe = subscribe(({ status }, previous, event) => {
    if (status !== previous.status) {
      // A connection that is taken up again is a new chat to EVI, whose time begins anew.
      for (const alarm of alarms) {
        if (status === 'live') alarm.set();
        else alarm.clear();
      }
    } else if (status === 'live' && event.type === 'received' && event.message.type === 'user_message') {
      quiet.set();
    }
    if (event.type === 'over') unsubscribe();
  });
}

function createAlarm(kind: LimitKind, limitMs = Infinity, dispatch: (event: SessionEvent) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remainingMs = noticeMs(limitMs);
  const clear = () => clearTimeout(timer);

  function warn(): void {
    const endsAt = new Date(Date.now() + remainingMs);
    dispatch({ type: 'warned', warning: { kind, remainingMs, endsAt } });
  }

  return {
    clear,
    /** Also when it is set already: it begins anew then. */
    set() {
      clear();
      if (limitMs <= longestTimerMs) timer = setTimeout(warn, limitMs - remainingMs);
    },
  };
}
