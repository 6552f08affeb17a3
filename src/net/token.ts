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

/** What is known of a refused token, and what to do about it: sentences for the site's developer. */
export function historyOf({ receivedAt, cachedMs = 0, lifetimeMs }: Token, now: number): string {
  const ageMs = now - receivedAt + cachedMs;
  const lifetime = lifetimeMs === undefined ? '' : `, and is said to be good for ${inSeconds(lifetimeMs)}`;
  const known = `It was ${cachedMs > 0 ? `${inSeconds(ageMs)} old` : `received ${inSeconds(ageMs)} before`}${lifetime}`;
  if (cachedMs > 0) {
    return `${known}; a cache had kept it for ${inSeconds(cachedMs)}: let the token endpoint answer with Cache-Control: no-store.`;
  }
  if (lifetimeMs !== undefined && ageMs >= lifetimeMs) return `${known}: it has expired on its way.`;
  return `${known}: let the endpoint ask for a new token every time, with keys of the service at socket-url.`;
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
