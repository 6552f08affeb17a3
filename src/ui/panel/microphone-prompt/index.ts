/** The door of what is shown while the browser asks for the microphone, in a chunk of its own: it asks once a site. */
import type { PanelPart } from '../on-demand.js';
import { microphonePromptStyles } from './microphone-prompt-styles.js';
import { microphonePromptView } from './microphone-prompt-view.js';

export const microphonePrompt: PanelPart = { styles: microphonePromptStyles, view: microphonePromptView };
