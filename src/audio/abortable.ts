/** Lets go of work that cannot be stopped itself, such as a permission prompt that stays open. */

/**
 * @param discard takes what the work brings after all, once nobody waits for it any more
 * @returns the work's outcome, or a rejection with the signal's reason as soon as that is aborted
 */
export function abortable<T>(
  work: Promise<T>,
  signal: AbortSignal,
  discard: (late: T) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void work
      .then((value) => (signal.aborted ? discard(value) : resolve(value)), reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
