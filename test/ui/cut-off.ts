/** What of the panel cannot be read because its box is too narrow for it. */

/** @returns what is wider than its room, or sticks out of the panel */
export function cutOff(root: ShadowRoot): string[] {
  const panel = root.querySelector('#panel')!.getBoundingClientRect();
  const boxes = [...root.querySelectorAll<HTMLElement>('#panel, #panel *')].filter(
    (box) => box.checkVisibility() && !box.closest('svg, .visually-hidden'),
  );
  return boxes
    .filter((box) => {
      const { left, right } = box.getBoundingClientRect();
      const isOutside = right > 0 && (left < panel.left - 0.5 || right > panel.right + 0.5);
      return isOutside || (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1);
    })
    .map((box) => `${box.localName} ${box.getAttribute('part') ?? box.className}: ${box.textContent.trim()}`);
}
