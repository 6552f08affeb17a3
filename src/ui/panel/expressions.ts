/**
 * How one utterance sounded: its strongest measures of expression, each by name, in percent, and as a bar. Screen
 * readers find them below the words, but are not told of them: that would talk over the conversation.
 */
import { html, nothing } from 'lit-html';
import type { TranscriptMessage } from '../../headless.js';
import { measuresOf, strongest } from './expression-strengths.js';
import type { PanelModel } from './model.js';
import { percentIn } from './percent.js';

const shownCount = 3;

export function expressionsView(message: TranscriptMessage, { settings, term }: PanelModel) {
  const measures = settings.withoutExpressions ? [] : strongest(measuresOf(message), shownCount);
  if (measures.length === 0) return nothing;
  const percent = percentIn(term('$code'));
  return html`<span part="expressions" role="list" aria-label=${term('expressions')} aria-live="off">
    ${measures.map(
      ([name, strength]) =>
        html`<span role="listitem"
          >${term('expression', name)} ${percent(strength)}
          <svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="1" height="1" />
            <rect width=${strength} height="1" /></svg
        ></span>`,
    )}
  </span>`;
}
