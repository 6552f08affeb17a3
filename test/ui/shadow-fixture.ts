/** Renders views as the element does, in a shadow root with the widget's own styles, on a host of the test's choice. */
import { fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit-html';
import { launcherStyles } from '../../src/ui/launcher-styles.js';
import { consentStyles } from '../../src/ui/panel/consent/consent-styles.js';
import { expressionPictureStyles } from '../../src/ui/panel/expression-picture/expression-picture-styles.js';
import { microphonePromptStyles } from '../../src/ui/panel/microphone-prompt/microphone-prompt-styles.js';
import { ratingStyles } from '../../src/ui/panel/rating/rating-styles.js';
import { savingStyles } from '../../src/ui/panel/saving/saving-styles.js';
import { settingsStyles } from '../../src/ui/panel/settings/settings-styles.js';
import { panelStyles } from '../../src/ui/panel/styles/index.js';

export interface ShadowFixture {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  show(view: TemplateResult): void;
  part(name: string): HTMLElement;
}

export async function shadowFixture(view: TemplateResult, theme = 'light'): Promise<ShadowFixture> {
  const host = await fixture<HTMLElement>(html`<div theme=${theme}></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const styles = [
    launcherStyles,
    ...panelStyles,
    expressionPictureStyles,
    ratingStyles,
    savingStyles,
    settingsStyles,
    consentStyles,
    microphonePromptStyles,
  ];
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet!);
  const frame = document.createElement('div');
  frame.id = 'frame';
  root.append(frame);
  const show = (shown: TemplateResult) => void render(shown, frame);
  show(view);
  const part = (name: string) => root.querySelector<HTMLElement>(`[part~='${name}']`)!;
  return { host, root, show, part };
}
