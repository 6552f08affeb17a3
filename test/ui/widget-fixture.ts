/** Widgets on a page, and their insides as a visitor would point at them. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { HumeEviWidget } from '../../src/index.js';

/** A text widget with a token at hand, so that no microphone is asked for. */
export function textWidget(): Promise<HumeEviWidget> {
  return fixture<HumeEviWidget>(
    html`<hume-evi-widget mode="text" .getToken=${() => 'token'}></hume-evi-widget>`,
  );
}

export function part(widget: HumeEviWidget, name: string): HTMLElement {
  return widget.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`)!;
}

export function focused(widget: HumeEviWidget): string | null | undefined {
  return widget.shadowRoot!.activeElement?.getAttribute('part');
}

/** Waits until the panel is there and shown. */
export async function panelShown(widget: HumeEviWidget): Promise<void> {
  await waitUntil(() => widget.shadowRoot!.querySelector('#panel')?.checkVisibility(), 'no panel is shown', {
    timeout: 10_000,
  });
}

/** Waits until the panel is shown, and where it will stay. */
export async function movedIn(widget: HumeEviWidget): Promise<void> {
  await panelShown(widget);
  const movements = part(widget, 'panel').getAnimations();
  await Promise.all(movements.map(({ finished }) => finished));
}

/** The next event of this name. */
export function heard<Name extends keyof HTMLElementEventMap>(
  widget: HumeEviWidget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => widget.addEventListener(name, resolve, { once: true }));
}
