/** The door of what keeps the written conversation, in a chunk of its own. */
import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Session } from '../../../headless.js';
import type { PanelPart } from '../on-demand.js';
import { createCopying } from './copying.js';
import { savingView } from './saving-view.js';
import { savingStyles } from './saving-styles.js';

export function createSaving(host: ReactiveControllerHost, session: Session): PanelPart {
  const copying = createCopying(host, session);
  return { styles: savingStyles, view: (model) => savingView(model, copying) };
}
