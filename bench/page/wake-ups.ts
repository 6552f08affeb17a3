/**
 * Counts what a page does unasked, from before its own scripts on: timers that go off, animation frames, and tasks that
 * hold the main thread up. It must change nothing of what it counts.
 */

export interface WakeUps {
  timers: number;
  frames: number;
  longTasksMs: number[];
}

declare global {
  interface Window {
    wakeUps: WakeUps;
  }
}

const wakeUps: WakeUps = { timers: 0, frames: 0, longTasksMs: [] };
window.wakeUps = wakeUps;

function counting(
  start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame',
  kind: 'timers' | 'frames',
): void {
  const page = window as unknown as Record<typeof start, (callback: unknown, ...rest: unknown[]) => number>;
  const realStart = page[start].bind(window);
  page[start] = (callback, ...rest) => {
    if (typeof callback !== 'function') return realStart(callback, ...rest);
    return realStart(
      (...args: unknown[]) => {
        wakeUps[kind] += 1;
        (callback as (...all: unknown[]) => void)(...args);
      },
      ...rest,
    );
  };
}
counting('setTimeout', 'timers');
counting('setInterval', 'timers');
counting('requestAnimationFrame', 'frames');

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) wakeUps.longTasksMs.push(duration);
}).observe({ type: 'longtask', buffered: true });
