/** The call in small, beside the launcher while the panel is closed: that one is heard, for how long, and the way out. */
import { html, nothing } from 'lit-html';
import { endButton, muteButton } from './controls.js';
import type { PanelModel } from './model.js';
import { timeView } from './time.js';
import { visualizerView } from './visualizer/visualizer.js';

export function inCallView(model: PanelModel) {
  const { settings, isInCall, term } = model;
  if (!isInCall || settings.open || settings.layout === 'inline') return nothing;
  return html`<div
    part="in-call"
    class=${model.state.status}
    role="region"
    aria-label=${term('callInProgress')}
    lang=${term('$code')}
  >
    ${visualizerView(model)} ${timeView()} ${muteButton(model)} ${endButton(model)}
  </div>`;
}
