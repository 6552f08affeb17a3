/** The button in the corner: all that a visitor sees, and all that is loaded, before they show interest. */
import { html, nothing } from 'lit';
import { closeIcon, voiceIcon } from './icons.js';
import type { Term } from './words.js';

export interface LauncherModel {
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly isUnavailable: boolean;
  readonly isInCall: boolean;
  readonly term: Term;
  /** The first sign that the rest will be wanted. */
  readonly onIntent: () => void;
  readonly onClick: () => void;
}

export function launcherView(model: LauncherModel) {
  const { isOpen, isLoading, isUnavailable, isInCall, term, onIntent, onClick } = model;
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
      <slot name="launcher">${isOpen ? closeIcon : voiceIcon}</slot>
      <span class="visually-hidden">
        ${term(isOpen ? 'closePanel' : 'openPanel')}${isInCall ? `, ${term('callInProgress')}` : ''}
      </span>
    </button>
    <p role="status">${isUnavailable ? term('unavailable') : nothing}</p>`;
}
