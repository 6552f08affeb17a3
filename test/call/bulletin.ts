/** Waiting for something to be so, without a clock: whoever makes it so announces it, and whoever waits looks again. */

export interface Bulletin {
  announce(): void;
  /** Resolves as soon as this holds, and rejects when it cannot be told. */
  until(holds: () => boolean): Promise<void>;
}

export function createBulletin(): Bulletin {
  const watchers = new Set<() => void>();
  return {
    announce: () => [...watchers].forEach((watch) => watch()),
    until: (holds) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          try {
            if (!holds()) return;
            resolve();
          } catch (error) {
            reject(error);
          }
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
  };
}
