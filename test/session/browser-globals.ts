/**
 * What `src/net` needs of a browser and Node lacks: a `WebSocket` that hands over events, and somebody who tells of the
 * network and of policies. Put in place for one call and taken away after it; no more of a browser is pretended.
 */
import { WebSocket as NodeWebSocket } from 'ws';
import { replaceGlobals } from './replace-globals.js';

export interface BrowserGlobals {
  /** Every frame of text that came before its socket was closed from this side, in order, from all sockets. */
  received: string[];
  /** Puts back what was there before. */
  restore(): void;
}

export function installBrowserGlobals(): BrowserGlobals {
  const received: string[] = [];
  const page = new EventTarget();

  class BrowserWebSocket extends NodeWebSocket {
    #isClosed = false;

    constructor(url: string) {
      // As in a browser, every frame is a task of its own, and an error that nobody listens to ends nothing.
      super(url, { allowSynchronousEvents: false });
      this.on('error', () => undefined);
      this.on('message', (data: Buffer) => {
        if (!this.#isClosed) received.push(data.toString());
      });
    }

    override close(code?: number): void {
      this.#isClosed = true;
      super.close(code);
    }
  }

  const restore = replaceGlobals({
    WebSocket: BrowserWebSocket,
    navigator: { onLine: true },
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
  return { received, restore };
}
