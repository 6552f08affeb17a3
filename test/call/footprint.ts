/**
 * Runs inside the page, before its own scripts: counts what the widget's code leaves going in it, told from the page's
 * own by where the code comes from. It must not change what any of it does.
 */

export interface Footprint {
  /** How many timers and animation frames the widget has asked for so far. */
  wakeUps(): number;
  /** Timers and frames still to come, listeners on what is not the widget's own, boxes still observed. */
  left(): string[];
}

declare global {
  interface Window {
    footprint: Footprint;
  }
}

/** Self-contained: it is sent to the page as text. */
export function watchFootprint(): void {
  let wakeUps = 0;
  const left = new Map<unknown, string>();
  window.footprint = { wakeUps: () => wakeUps, left: () => [...left.values()] };

  const isByWidget = () => new Error().stack!.includes('/dist/');

  function watchStart(start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame', stop: keyof Window) {
    const page = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    const realStart = page[start]!.bind(window);
    const realStop = page[stop]!.bind(window);
    page[start] = (callback, ...rest) => {
      if (!isByWidget()) return realStart(callback, ...rest);
      wakeUps += 1;
      const run = (...args: unknown[]) => {
        if (start !== 'setInterval') left.delete(`${stop} ${String(id)}`);
        (callback as (...args: unknown[]) => void)(...args);
      };
      const id = realStart(run, ...rest);
      left.set(`${stop} ${String(id)}`, start);
      return id;
    };
    page[stop] = (id) => {
      left.delete(`${stop} ${String(id)}`);
      return realStop(id);
    };
  }
  watchStart('setTimeout', 'clearTimeout');
  watchStart('setInterval', 'clearInterval');
  watchStart('requestAnimationFrame', 'cancelAnimationFrame');

  const isOutside = (target: EventTarget) =>
    target === window ||
    target instanceof MediaQueryList ||
    target === window.visualViewport ||
    (target instanceof Node && target.getRootNode() === document && target.nodeName !== 'HUME-EVI-WIDGET');
  const ids = new WeakMap<object, number>();
  let latestId = 0;
  const idOf = (object: object) => {
    if (!ids.has(object)) ids.set(object, ++latestId);
    return ids.get(object)!;
  };
  const keyOf = (target: EventTarget, type: string, listener: object) =>
    `${type} ${idOf(target)} ${idOf(listener)}`;
  // A bare `addEventListener(…)` in a page is the window's.
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener && isByWidget() && isOutside(target)) {
      const key = keyOf(target, type, listener);
      left.set(key, `listener for ${type}`);
      const { signal } = typeof options === 'object' ? options : {};
      if (signal) addEventListener.call(signal, 'abort', () => left.delete(key));
    }
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    if (listener) left.delete(keyOf(target, type, listener));
    removeEventListener.call(target, type, listener, options);
  };

  for (const Observer of [ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = Observer.prototype;
    Observer.prototype.observe = function (this: ResizeObserver, target: Element) {
      if (isByWidget()) left.set(this, Observer.name);
      observe.call(this, target);
    };
    Observer.prototype.disconnect = function (this: ResizeObserver) {
      left.delete(this);
      disconnect.call(this);
    };
  }
}
