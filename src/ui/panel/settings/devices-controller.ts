/**
 * The devices there are to choose from, kept up to date while the settings are seen: as devices come and go, and as a
 * call makes the browser name them. Nothing is watched otherwise.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { AudioDevices, Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';

export class DevicesController implements ReactiveController {
  list: AudioDevices = { microphones: [], loudspeakers: [] };
  readonly #host: EviProperties;
  readonly #session: Session;
  #watching: AbortController | undefined;

  /** Asks for them anew, where they are seen. */
  readonly refresh = () => {
    if (this.#watching) void this.#ask(this.#watching.signal);
  };

  constructor(host: EviProperties, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdated(): void {
    const isSeen = this.#host.renderRoot.querySelector('#settings')?.checkVisibility() ?? false;
    if (!isSeen) this.hostDisconnected();
    else if (!this.#watching) this.#watch();
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  #watch(): void {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.refresh();
    this.#session.watchDevices(this.refresh, signal);
    const unsubscribe = this.#session.subscribe(({ status }, previous) => {
      if (status !== previous.status) this.refresh();
    });
    signal.addEventListener('abort', unsubscribe, { once: true });
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const list = await this.#session.devices();
    if (signal.aborted) return;
    this.list = list;
    this.#host.requestUpdate();
  }
}
