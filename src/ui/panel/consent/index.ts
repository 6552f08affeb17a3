/** The door of the question that comes before the conversation, in a chunk of its own: most pages do not ask. */
import type { PanelPart } from '../on-demand.js';
import { consentStyles } from './consent-styles.js';
import { consentView } from './consent-view.js';

export const consent: PanelPart = { styles: consentStyles, view: consentView };
