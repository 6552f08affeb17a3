/**
 * A part of the panel that few visitors open, in a chunk of its own: loaded when it is wanted, once. While it comes its
 * place is empty; when it does not come the visitor is told, and the next opening tries anew.
 */
import type { CSSResult, ReactiveElement } from '@lit/reactive-element';
import { html, nothing } from 'lit-html';
import { adoptStyles } from './adopt-styles.js';
import type { PanelModel } from './model.js';

/** What such a chunk brings. */
export interface PanelPart {
  readonly styles: CSSResult;
  view(model: PanelModel): unknown;
}

export interface OnDemand {
  load(): void;
  /** What there is of it. */
  view(model: PanelModel): unknown;
}

export function createOnDemand(host: ReactiveElement, fetchPart: () => Promise<PanelPart>): OnDemand {
  let part: PanelPart | undefined;
  let loading: Promise<void> | undefined;
  let hasFailed = false;

  async function load(): Promise<void> {
    try {
      part = await fetchPart();
      hasFailed = false;
      adoptStyles(host, [part.styles]);
    } catch (error) {
      reportError(error);
      hasFailed = true;
      loading = undefined;
    }
    host.requestUpdate();
  }

  return {
    load: () => void (loading ??= load()),
    view(model) {
      if (part) return part.view(model);
      return hasFailed ? html`<p role="alert">${model.term('unavailable')}</p>` : nothing;
    },
  };
}

/** For the `toggle` of a disclosure that holds it. */
export function loadWhenOpened({ load }: OnDemand): (event: Event) => void {
  return ({ currentTarget }) => {
    if ((currentTarget as HTMLDetailsElement).open) load();
  };
}
