/**
 * Tells that an open connection must be taken for lost because the device is offline: the socket itself would notice
 * only after minutes. The browser's word is not enough: a moment without a network passes, and whatever is heard
 * meanwhile shows that the other side is there after all, as a server on the same machine is. Works in a Worker too.
 */

/** A change of network, as from one access point to the next, takes less. */
const graceMs = 2500;

export interface NetworkWatch {
  /** The other side was heard. */
  heard(): void;
  end(): void;
}

export function watchNetwork(onLost: () => void): NetworkWatch {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isThere = () => clearTimeout(timer);
  const isGone = () => {
    isThere();
    timer = setTimeout(onLost, graceMs);
  };
  addEventListener('offline', isGone, { signal: ending.signal });
  addEventListener('online', isThere, { signal: ending.signal });
  return {
    heard: isThere,
    end() {
      isThere();
      ending.abort();
    },
  };
}
