/** The icons of the controls, drawn like the shared ones. Decoration only: what a button does is said in words. */
import { html, svg, type SVGTemplateResult } from 'lit-html';
import { closeShape, voiceShape } from '../icon-shapes.js';

const icon = (shape: SVGTemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const microphoneShape = svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`;

export const voiceIcon = icon(svg`<path d=${voiceShape} />`);
export const closeIcon = icon(svg`<path d=${closeShape} />`);
export const microphoneIcon = icon(microphoneShape);
export const microphoneOffIcon = icon(svg`${microphoneShape}<path d="m4 4 16 16" />`);
export const hangUpIcon = icon(
  svg`<path fill="currentColor" d="M3 14c0-4 4-6 9-6s9 2 9 6c0 1.5-.7 2-1.8 1.7l-2.4-.6c-.8-.2-1.2-.7-1.3-1.4l-.2-1.4c-2-.7-4.6-.7-6.6 0l-.2 1.4c-.1.7-.5 1.2-1.3 1.4l-2.4.6C3.7 16 3 15.5 3 14Z" />`,
);
export const pauseIcon = icon(svg`<path d="M9 6v12M15 6v12" />`);
export const resumeIcon = icon(svg`<path fill="currentColor" d="M8.5 6v12l9.5-6Z" />`);
export const settingsIcon = icon(
  svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9" /><circle cx="16" cy="7" r="2.5" /><circle cx="8" cy="17" r="2.5" />`,
);
export const downIcon = icon(svg`<path d="m6 9 6 6 6-6" />`);
export const sendIcon = icon(svg`<path d="M12 19V5M6 11l6-6 6 6" />`);
