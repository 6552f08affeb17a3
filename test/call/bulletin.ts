/** Waiting for something to be so, without a clock: whoever makes it so announces it, and whoever waits looks again. */

export interface Bulletin {
  announce(): void;
  /** Resolves as soon as this holds. */
  until(holds: () => boolean): Promise<void>;
}

export function createBulletin(): Bulletin {
  const watchers = new Set<() => void>();
  return {
    announce: () => [...watchers].forEach((watch) => watch()),
    until: (holds) =>
      new Promise((resolve) => {
        const watch = () => {
          if (!holds()) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
}
