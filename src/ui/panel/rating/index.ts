/** The door of the question how the call was. */
import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Session } from '../../../headless.js';
import type { PanelPart } from '../on-demand.js';
import { createCallRating } from './call-rating.js';
import { ratingStyles } from './rating-styles.js';
import { ratingView } from './rating-view.js';

export function createRating(host: ReactiveControllerHost & EventTarget, session: Session): PanelPart {
  const rating = createCallRating(host, session);
  return { styles: ratingStyles, view: (model) => ratingView(model, rating) };
}
