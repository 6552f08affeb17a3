/**
 * What a screen reader says of the widget without being asked: a model of live regions as ARIA describes them. It knows
 * nothing of the widget but its shadow root, and takes no region for one that was not there before what it tells, save
 * alerts.
 */
import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** `polite: …` or `assertive: …`, in the order of saying. */
    announced: string[];
  }
}

/** Listens from now on; `window.announced` keeps it all. */
export const listenToWidget = (page: Page): Promise<void> => page.evaluate(listen);

export const announced = (page: Page): Promise<string[]> => page.evaluate(() => window.announced);

/** Runs in the page. */
function listen(): void {
  window.announced = [];
  const impliedBy: Record<string, string> = {
    alert: 'assertive',
    log: 'polite',
    status: 'polite',
    timer: 'off',
  };
  const regions = '[aria-live], [role=alert], [role=log], [role=status], [role=timer]';

  const regionOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(regions);
  const politenessOf = (region: Element) => region.ariaLive ?? impliedBy[region.role ?? ''] ?? 'off';
  const isAtomic = (region: Element) =>
    region.ariaAtomic === 'true' || region.role === 'alert' || region.role === 'status';
  const isRelevant = (region: Element, change: string) =>
    (region.ariaRelevant ?? 'additions text').split(' ').includes(change);

  function wordsOf(node: Node): string {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('[aria-hidden=true], [aria-live=off]')) return '';
    return node.checkVisibility({ visibilityProperty: true })
      ? [...node.childNodes].map(wordsOf).join(' ')
      : '';
  }

  function say(region: Element, node: Node): void {
    const words = wordsOf(node).replace(/\s+/g, ' ').trim();
    const politeness = politenessOf(region);
    if (words && politeness !== 'off' && region.checkVisibility({ visibilityProperty: true }))
      window.announced.push(`${politeness}: ${words}`);
  }

  new MutationObserver((records) => {
    const said = new Set<Node>();
    const isSaid = (node: Node) => [...said].some((other) => other.contains(node));
    function sayOnce(region: Element, node: Node): void {
      if (isSaid(node)) return;
      said.add(node);
      say(region, node);
    }

    for (const { type, target, addedNodes } of records) {
      const region = regionOf(target);
      if (!region) {
        for (const node of addedNodes) {
          if (node instanceof Element && node.role === 'alert') sayOnce(node, node);
        }
      } else if (isAtomic(region)) {
        sayOnce(region, region);
      } else if (type === 'characterData') {
        if (isRelevant(region, 'text')) sayOnce(region, target);
      } else {
        for (const node of addedNodes) {
          if (isRelevant(region, node instanceof Element ? 'additions' : 'text')) sayOnce(region, node);
        }
      }
    }
  }).observe(document.querySelector('hume-evi-widget')!.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
