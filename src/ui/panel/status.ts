/**
 * What the call is doing, in words. A screen reader is told where the call is and no more: whose turn it is can be heard,
 * and to announce that would be to talk over the conversation.
 */
import { html, nothing } from 'lit-html';
import { callPhase, callStage } from './call-phase.js';
import type { PanelModel } from './model.js';

export function statusView({ state, callMode, term }: PanelModel) {
  const told = callStage(state, callMode);
  const shown = callPhase(state, callMode);
  const isMoreShown = shown !== told;
  return html`<p part="status">
    <span role="status" class=${isMoreShown ? 'visually-hidden' : nothing}>${term(`status:${told}`)}</span
    >${isMoreShown ? term(`status:${shown}`) : nothing}
  </p>`;
}
