/**
 * Writes how long the call has lasted wherever that is shown: once a second during the call, and its whole length after
 * it. It counts from the moment the call was first live, and asks for no timer where nobody sees it.
 */
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import type { Session } from '../../headless.js';
import { clockIn } from './clock.js';

export class TimeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #startedAt: number | undefined;
  /** Of the call that is over. */
  #lastedMs: number | undefined;
  #timer = 0;

  constructor(host: ReactiveElement, session: Pick<Session, 'subscribe'>) {
    this.#host = host;
    host.addController(this);
    // For good: host and session live and die together. Told before the host is rendered.
    session.subscribe(({ status }, previous) => {
      if (status === previous.status) return;
      if (status === 'starting') this.#startedAt = this.#lastedMs = undefined;
      if (status === 'live') this.#startedAt ??= Date.now();
      if (status === 'ended' || status === 'failed') this.#lastedMs = this.#sinceStart();
    });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const lastedMs = this.#lastedMs ?? this.#sinceStart();
    const places = [...this.#host.renderRoot.querySelectorAll('[part=time]')];
    for (const place of places) {
      const { lang } = place.closest<HTMLElement>('[lang]') ?? this.#host;
      const time = lastedMs === undefined ? '' : clockIn(lang)(lastedMs);
      if (place.textContent !== time) place.textContent = time;
    }
    const isSeen = this.#host.isConnected && places.some((place) => place.checkVisibility());
    const isRunning = this.#startedAt !== undefined && this.#lastedMs === undefined;
    if (isSeen && isRunning) this.#timer = window.setTimeout(() => this.hostUpdated(), 1000);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #sinceStart(): number | undefined {
    return this.#startedAt === undefined ? undefined : Date.now() - this.#startedAt;
  }
}
