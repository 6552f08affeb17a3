/** What the visitor is asked before anything leaves the page, in the site owner's words or ours. */
import { html } from 'lit-html';
import type { PanelModel } from '../model.js';

export function consentView({ term, actions }: PanelModel) {
  return html`<div part="consent" class="consent" role="group" aria-label=${term('consent')}>
    <slot name="consent-${term('$code')}"
      ><slot name="consent"><p>${term('consentRequest')}</p></slot></slot
    >
    <button part="agree" class="primary" type="button" @click=${() => actions.answerConsent(true)}>
      ${term('agree')}
    </button>
    <button part="decline" class="plain" type="button" @click=${() => actions.answerConsent(false)}>
      ${term('decline')}
    </button>
  </div>`;
}
