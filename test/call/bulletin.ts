/** Waiting for something to be so, without a clock: whoever makes it so announces it, and whoever waits looks again. */

export interface Bulletin {
  announce(): void;
  /** Resolves as soon as this holds, and rejects when asking throws. */
  until(holds: () => boolean): Promise<void>;
}

export function createBulletin(): Bulletin {
  let waiting: (() => void)[] = [];
  return {
    announce() {
      waiting.forEach((lookAgain) => lookAgain());
      waiting = [];
    },
    async until(holds) {
      while (!holds()) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
