/**
 * Where the browser asks for the microphone: a window, and at its top a bubble with a button to allow it. Browsers differ,
 * so the picture is a sketch, and hidden from screen readers: the words say what there is to do.
 */
import { html } from 'lit-html';
import { microphoneShape } from '../icons.js';
import type { PanelModel } from '../model.js';

export function microphonePromptView({ term }: PanelModel) {
  return html`<div part="microphone-prompt" class="microphone-prompt">
    <svg viewBox="0 0 144 96" aria-hidden="true">
      <rect x="1" y="1" width="142" height="94" rx="8" />
      <path d="M1 21h142M40 11h64M12 11h8" />
      <path
        class="bubble"
        d="M20 28h8l6-8 6 8h44a6 6 0 0 1 6 6v42a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6V34a6 6 0 0 1 6-6Z"
      />
      <g class="asked" transform="translate(18 33)">${microphoneShape}</g>
      <path d="M50 41h30M50 49h20" />
      <rect class="allow" x="22" y="63" width="32" height="12" rx="6" />
      <rect x="60" y="63" width="22" height="12" rx="6" />
    </svg>
    <p>${term('allowMicrophone')}</p>
  </div>`;
}
