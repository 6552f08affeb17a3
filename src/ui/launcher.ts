/**
 * The button in the corner: all that a visitor sees, and all that is loaded, before they show interest. It is built by
 * hand, for the template engine comes with the panel, and writes only what changed: the rest would be announced again.
 */
import { closeShape, voiceShape } from './icon-shapes.js';
import type { Term } from './words.js';

export interface LauncherActions {
  /** The first sign that the rest will be wanted. */
  readonly onIntent: () => void;
  readonly onClick: () => void;
}

export interface LauncherModel {
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly isUnavailable: boolean;
  readonly isInCall: boolean;
  /** The page's own words beside the icon, which also say what a click does. */
  readonly label: string | null;
  readonly term: Term;
}

export interface Launcher {
  /** Puts it first in the root, where it is not there yet. */
  draw(root: ParentNode, model: LauncherModel): void;
  remove(): void;
}

export function createLauncher({ onIntent, onClick }: LauncherActions): Launcher {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAttributes(icon, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  icon.append(shape);
  const words = element('span', {});
  const name = element('span', { class: 'visually-hidden' });
  const button = element(
    'button',
    { part: 'launcher', id: 'launcher', type: 'button', 'aria-controls': 'panel' },
    element('slot', { name: 'launcher' }, icon),
    words,
    name,
  );
  const notice = element('p', { role: 'status' });
  button.addEventListener('pointerenter', onIntent);
  button.addEventListener('focusin', onIntent);
  button.addEventListener('click', onClick);

  return {
    draw(root, { isOpen, isLoading, isUnavailable, isInCall, label, term }) {
      if (button.parentNode !== root) root.prepend(button, notice);
      setAttributes(shape, { d: isOpen ? closeShape : voiceShape });
      setAttributes(button, { 'aria-expanded': String(isOpen), 'aria-busy': String(isLoading) });
      button.classList.toggle('in-call', isInCall);
      const shown = isOpen ? '' : (label ?? '');
      const action = shown ? '' : term(isOpen ? 'closePanel' : 'openPanel');
      const written = { lang: term('$code'), dir: term('$dir') };
      setAttributes(name, written);
      setAttributes(notice, written);
      setText(words, shown);
      setText(name, isInCall ? `${action}, ${term('callInProgress')}` : action);
      setText(notice, isUnavailable ? term('unavailable') : '');
    },
    remove() {
      button.remove();
      notice.remove();
    },
  };
}

function element(tag: string, attributes: Record<string, string>, ...children: Element[]): HTMLElement {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function setAttributes(target: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
}

function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
