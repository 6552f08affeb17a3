/** The button in the corner: all that a visitor sees, and all that is loaded, before they show interest. */
import { html, nothing, svg } from 'lit';
import type { Term } from './words.js';

export interface LauncherModel {
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly isInCall: boolean;
  readonly term: Term;
  /** The first sign that the rest will be wanted. */
  readonly onIntent: () => void;
  readonly onClick: () => void;
}

const voice = svg`<path d="M4 10.5v3M8 7v10M12 3.5v17M16 7v10M20 10.5v3" />`;
const chevron = svg`<path d="m6 9.5 6 6 6-6" />`;

export function launcherView({ isOpen, isLoading, isInCall, term, onIntent, onClick }: LauncherModel) {
  return html`<button
    part="launcher"
    id="launcher"
    class=${isInCall ? 'in-call' : ''}
    type="button"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? 'panel' : nothing}
    aria-busy=${isLoading}
    @pointerenter=${onIntent}
    @focusin=${onIntent}
    @click=${onClick}
  >
    <slot name="launcher"><svg viewBox="0 0 24 24" aria-hidden="true">${isOpen ? chevron : voice}</svg></slot>
    <span class="visually-hidden">
      ${term(isOpen ? 'closePanel' : 'openPanel')}${isInCall ? `, ${term('callInProgress')}` : ''}
    </span>
  </button>`;
}
