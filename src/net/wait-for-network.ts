/**
 * The wait before a lost connection is tried again: as long as it is told, unless the browser says that the network is
 * back. Works in a page and in a Worker.
 */

/** Resolves after `delayMs`, at the browser's `online` event, or when `signal` aborts; never rejects. */
export function waitForNetwork(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const timer = setTimeout(finish, delayMs);
    addEventListener('online', finish, { signal: done.signal });
    signal.addEventListener('abort', finish, { signal: done.signal });
    if (signal.aborted) finish();

    function finish(): void {
      clearTimeout(timer);
      done.abort();
      resolve();
    }
  });
}
