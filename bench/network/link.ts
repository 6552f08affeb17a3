/**
 * How long a network keeps what it is given. Pure: it is told the time and chance, and answers when to let go. Nothing
 * overtakes anything, since all of it is one TCP connection.
 */

export interface Network {
  /** Both ways together; each way takes half. @default 0 */
  latencyMs?: number;
  /** From the server to the page, so much sooner or later than usual, evenly spread. @default 0 */
  jitterMs?: number;
  /** From the server to the page, everything is held and let go at once, this often. @default 0 */
  burstMs?: number;
}

/** @returns when what arrives now departs; told the times in order */
export type Link = (nowMs: number) => number;

/**
 * @param direction jitter and bursts are of what the page receives
 * @param chance 0…1, asked once for everything that arrives
 */
export function createLink(
  { latencyMs = 0, jitterMs = 0, burstMs = 0 }: Network,
  direction: 'up' | 'down',
  chance: () => number,
): Link {
  let latestMs = 0;
  return (nowMs) => {
    let departureMs = nowMs + latencyMs / 2;
    if (direction === 'down') {
      // "± 50" around a usual 50: nothing can arrive before it was sent.
      departureMs += 2 * jitterMs * chance();
      if (burstMs > 0) departureMs = Math.ceil(departureMs / burstMs) * burstMs;
    }
    latestMs = Math.max(latestMs, departureMs);
    return latestMs;
  };
}
