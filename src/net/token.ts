/** A token and what is known of its age, as plain values: it may be sent to another thread. */
export interface Token {
  accessToken: string;
  /** When it came, in milliseconds since 1970. */
  receivedAt: number;
  /** How long caches had kept the answer by then, in milliseconds, where they say so (HTTP's `Age`). */
  cachedMs?: number;
  /** How long it is good for, in milliseconds, where its endpoint says so. */
  lifetimeMs?: number;
}

/** What is known of a refused token, and what to do about it: a sentence for the site's developer. */
export function historyOf({ receivedAt, cachedMs = 0, lifetimeMs }: Token, now: number): string {
  const lifetime = lifetimeMs === undefined ? '' : ` of ${inSeconds(lifetimeMs)}`;
  const age = `${inSeconds(now - receivedAt + cachedMs)} old${lifetime}`;
  return cachedMs > 0
    ? `${age}, ${inSeconds(cachedMs)} of them in a cache: answer with Cache-Control: no-store`
    : `${age}: give out a new one every time`;
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
