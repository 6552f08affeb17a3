/** Paths of the icons that launcher and panel share, on a grid of 24, drawn with the strokes the styles give them. */

/** The mark of the widget: five strokes of a voice. */
export const voiceShape = 'M4 10.5v3M8 7v10M12 3.5v17M16 7v10M20 10.5v3';

export const closeShape = 'm6 6 12 12M18 6 6 18';
