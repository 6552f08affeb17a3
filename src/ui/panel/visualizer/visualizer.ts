/** The shape that moves with both voices. Decoration: what it shows is heard, and said in words elsewhere. */
import { html } from 'lit-html';
import { callPhase } from '../call-phase.js';
import type { PanelModel } from '../model.js';
import { sidePx } from './draw-shape.js';

export function visualizerView({ state, callMode }: PanelModel) {
  return html`<canvas
    part="visualizer visualizer-${callPhase(state, callMode)}"
    width=${sidePx}
    height=${sidePx}
    aria-hidden="true"
  ></canvas>`;
}
