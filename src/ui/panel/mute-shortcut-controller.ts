/**
 * Presses the mute button for the keys that the page names in `mute-shortcut`, wherever on the page the focus is. Where
 * there is nothing to mute there is no button, and the keys are the page's.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { EviProperties } from '../properties.js';

export class MuteShortcutController implements ReactiveController {
  readonly #host: EviProperties;

  constructor(host: EviProperties) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** The page's keys are listened to only where it has named some. */
  hostUpdated(): void {
    const { isConnected, muteShortcut } = this.#host;
    if (isConnected && muteShortcut !== null) document.addEventListener('keydown', this.#onKeydown);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const { muteShortcut, renderRoot } = this.#host;
    const button = renderRoot.querySelector<HTMLElement>('[part=mute]');
    if (!button || muteShortcut === null || event.defaultPrevented || !isPressed(muteShortcut, event)) return;
    event.preventDefault();
    // Held down, it would flutter.
    if (!event.repeat) button.click();
  };
}

/** @param shortcut modifiers and a key as `aria-keyshortcuts` has them, e.g. `Alt+Shift+M` */
export function isPressed(shortcut: string, event: KeyboardEvent): boolean {
  const keys = shortcut.toUpperCase().split('+');
  const key = keys.at(-1);
  return (
    event.ctrlKey === keys.includes('CONTROL') &&
    event.altKey === keys.includes('ALT') &&
    event.metaKey === keys.includes('META') &&
    event.shiftKey === keys.includes('SHIFT') &&
    // By its place as well: with Alt a Mac types another letter, and other scripts have none of these.
    (event.key.toUpperCase() === key || event.code === `Key${key}` || event.code === `Digit${key}`)
  );
}
