/** The panel as a whole: its frame and the order of what is in it. Each part is a view of its own. */
import { html, nothing } from 'lit-html';
import { composerView } from './composer.js';
import { endButton, muteButton, pauseButton, startButton } from './controls.js';
import { errorView } from './error.js';
import { expressionCaution } from './expression-caution.js';
import { headerView } from './header.js';
import type { PanelModel } from './model.js';
import { newestButton } from './newest-button.js';
import { transcriptView } from './transcript.js';
import { visualizerView } from './visualizer/visualizer.js';
import { warningView } from './warning.js';

export function panelView(model: PanelModel) {
  const { settings, state, callMode, term, actions } = model;
  const isInline = settings.layout === 'inline';
  return html`<section
    part="panel"
    id="panel"
    class="${state.status} ${callMode}"
    role=${isInline ? 'region' : 'dialog'}
    aria-labelledby="heading"
    lang=${term('$code')}
    dir=${term('$dir')}
    tabindex="-1"
    ?hidden=${!isInline && !settings.open}
    @keydown=${actions.onKeydown}
  >
    ${headerView(model)} ${model.isConsentMissing ? model.parts.consent.view(model) : callView(model)}
    <slot name="footer"></slot>
  </section>`;
}

function callView(model: PanelModel) {
  const { settings, state, isInCall, isSettingsOpen, parts } = model;
  return html`${isSettingsOpen ? parts.settings.view(model) : nothing}
    <div class="conversation" ?hidden=${isSettingsOpen}>
      ${state.isAskingForMicrophone ? parts.microphonePrompt.view(model) : visualizerView(model)}
      ${transcriptView(model)} ${newestButton(model)} ${expressionCaution(model)}
      ${isInCall ? nothing : parts.afterCall.view(model)}
    </div>
    ${warningView(model)} ${errorView(model)}
    <div part="controls" class="dock">
      ${startButton(model)} ${muteButton(model)} ${pauseButton(model)}
      ${settings.withoutTextInput ? nothing : composerView(model)} ${endButton(model)}
    </div>`;
}
