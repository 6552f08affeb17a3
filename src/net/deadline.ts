/** A time limit and a caller's signal in one: whichever comes first ends the work. */
export interface Deadline {
  signal: AbortSignal;
  /** Whether it was the time that ended it. */
  hasPassed(): boolean;
  /** To be called when the work is over, however it ended. */
  clear(): void;
}

export function startDeadline(timeoutMs: number, callerSignal: AbortSignal): Deadline {
  const controller = new AbortController();
  let passed = false;
  const timer = setTimeout(() => {
    passed = true;
    controller.abort();
  }, timeoutMs);
  const abort = () => controller.abort(callerSignal.reason);
  if (callerSignal.aborted) abort();
  callerSignal.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    hasPassed: () => passed,
    clear() {
      clearTimeout(timer);
      callerSignal.removeEventListener('abort', abort);
    },
  };
}
