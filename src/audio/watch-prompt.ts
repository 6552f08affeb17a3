/**
 * Tells while the browser is asking the visitor for the microphone. No browser says that itself: it says whether it would
 * have to ask, and then it asks for as long as the request is open. Where it does not say so much, nothing is told.
 */

/**
 * @param request settles when the microphone is there, or refused, or no longer waited for
 * @param onAsking called with `true` when the browser asks, and with `false` when that is over; else not at all
 */
export async function watchPrompt(
  request: Promise<unknown>,
  onAsking: (isAsking: boolean) => void,
): Promise<void> {
  const settled = Promise.allSettled([request]);
  const isAsking = await Promise.race([mustAsk(), settled.then(() => false)]);
  if (!isAsking) return;
  onAsking(true);
  await settled;
  onAsking(false);
}

/** Older browsers know no permissions, or none of this name: those may ask or not. */
function mustAsk(): Promise<boolean> | undefined {
  const { permissions } = navigator as Partial<Navigator>;
  return permissions?.query({ name: 'microphone' }).then(
    ({ state }) => state === 'prompt',
    () => false,
  );
}
