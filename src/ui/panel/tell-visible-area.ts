/**
 * Tells the styles how much of the window is seen while the panel is open: a keyboard on the screen covers the lower part
 * of it, and in Safari moves what is fixed, without a word to any style. A visitor who zooms in sees less too, and moves
 * about in a panel that stays as it is.
 */
import type { EviProperties } from '../properties.js';

export function tellVisibleArea(host: EviProperties): void {
  const frame = host.renderRoot as HTMLElement;
  let telling: AbortController | undefined;

  const tell = ({ currentTarget }: Event) => {
    const { height, offsetTop, scale } = currentTarget as VisualViewport;
    frame.style.setProperty('--_visible-height', `${height * Math.max(scale, 1)}px`);
    if (scale === 1) frame.style.setProperty('--_visible-top', `${offsetTop}px`);
  };

  function begin(): void {
    telling = new AbortController();
    const { signal } = telling;
    visualViewport?.addEventListener('resize', tell, { signal });
    visualViewport?.addEventListener('scroll', tell, { signal });
  }

  function end(): void {
    telling?.abort();
    telling = undefined;
    frame.removeAttribute('style');
  }

  host.addController({
    hostUpdated() {
      if (!host.open || !host.isConnected) end();
      else if (!telling) begin();
    },
    hostDisconnected: end,
  });
}
