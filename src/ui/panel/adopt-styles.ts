/** Adds styles to those the element has; never by a `style` in the page, which a strict policy would forbid. */
import type { CSSResult, ReactiveElement } from '@lit/reactive-element';

/** Does nothing with those it has, and while it has no shadow root. */
export function adoptStyles({ shadowRoot }: ReactiveElement, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) continue;
    shadowRoot.adoptedStyleSheets.push(styleSheet);
  }
}
