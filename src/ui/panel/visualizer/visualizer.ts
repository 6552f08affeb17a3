/** The shape that moves with both voices. Decoration: what it shows is heard, and said in words elsewhere. */
import { html } from 'lit-html';
import { sidePx } from './draw-shape.js';

export function visualizerView() {
  return html`<canvas part="visualizer" width=${sidePx} height=${sidePx} aria-hidden="true"></canvas>`;
}
