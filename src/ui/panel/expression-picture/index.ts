/** The door of the picture of how the voices sounded, in a chunk of its own. */
import type { PanelPart } from '../on-demand.js';
import { expressionPictureStyles } from './expression-picture-styles.js';
import { expressionPictureView } from './expression-picture.js';

export const expressionPicture: PanelPart = { styles: expressionPictureStyles, view: expressionPictureView };
