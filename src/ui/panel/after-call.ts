/**
 * What a call leaves the visitor to do, in a chunk of its own that is loaded when the first one is over: to see how the
 * voices sounded, to say how it was, and to keep what was said. During a call the room is the conversation's.
 */
import { css, type ReactiveControllerHost } from '@lit/reactive-element';
import { html } from 'lit-html';
import type { Session } from '../../headless.js';
import { expressionDisclosure } from './expression-disclosure.js';
import type { PanelPart } from './on-demand.js';
import { createRating } from './rating/index.js';
import { createSaving } from './saving/index.js';

export function createAfterCall(host: ReactiveControllerHost & EventTarget, session: Session): PanelPart {
  const rating = createRating(host, session);
  const saving = createSaving(host, session);
  return {
    styles: css`
      .after-call {
        flex: none;
        display: grid;
        gap: 0.25em;
        padding: calc(0.5 * var(--_space)) var(--_space) 0;
      }

      .after-call > details {
        font-size: 0.8125em;
      }

      .after-call :is(summary, [id]) {
        font-weight: 600;
      }

      .after-call summary {
        inline-size: fit-content;
        min-block-size: 24px;
        align-content: center;
        border-radius: 0.25em;
        cursor: pointer;
      }

      ${rating.styles} ${saving.styles}
    `,
    view: (model) =>
      html`<div class="after-call">
        ${expressionDisclosure(model)} ${rating.view(model)} ${saving.view(model)}
      </div>`,
  };
}
