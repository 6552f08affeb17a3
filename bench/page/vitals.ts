/** How a page feels to its visitor: frames it dropped, and how long it took to show what a key did. */

export interface Vitals {
  /** Forgets what was seen so far. */
  begin(): void;
  /** Frames that came a whole frame late or more, counted by how many are missing. */
  droppedFrames(): number;
  /** For every key, the time until the frame after it was drawn. */
  keysMs(): number[];
}

export function watchVitals(): Vitals {
  let keysMs: number[] = [];
  let frameTimesMs: number[] = [];

  const noteFrame = (timeMs: number): void => {
    frameTimesMs.push(timeMs);
    requestAnimationFrame(noteFrame);
  };
  requestAnimationFrame(noteFrame);

  addEventListener(
    'keydown',
    ({ timeStamp }) => afterNextFrame(() => keysMs.push(performance.now() - timeStamp)),
    {
      capture: true,
    },
  );

  return {
    begin() {
      keysMs = [];
      frameTimesMs = [];
    },
    droppedFrames: () => droppedOf(frameTimesMs),
    keysMs: () => keysMs,
  };
}

/** A message sent from a frame arrives when the frame has been drawn. */
function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      act();
    };
    port2.postMessage(undefined);
  });
}

function droppedOf(timesMs: readonly number[]): number {
  const intervals = timesMs.slice(1).map((time, index) => time - (timesMs[index] ?? time));
  const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 1;
  return intervals.reduce((dropped, interval) => dropped + Math.max(0, Math.round(interval / usual) - 1), 0);
}
