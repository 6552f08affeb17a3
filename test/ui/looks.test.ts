import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { css } from '@lit/reactive-element';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { panelView } from '../../src/ui/panel/panel.js';
import { panelModel } from './panel-model.js';
import { shadowFixture } from './shadow-fixture.js';
import { panelShown, part } from './widget-fixture.js';

const light = 'rgb(255, 255, 255)';
const dark = 'rgb(21, 24, 27)';

async function openWidget(theme: HumeEviWidget['theme']): Promise<HumeEviWidget> {
  const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget open .theme=${theme}></hume-evi-widget>`);
  await panelShown(widget);
  return widget;
}

const background = (widget: HumeEviWidget) => getComputedStyle(part(widget, 'panel')).backgroundColor;

describe('the looks', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }));

  it("follow the visitor's system", async () => {
    const widget = await openWidget('auto');
    await emulateMedia({ colorScheme: 'light' });
    expect(background(widget)).to.equal(light);
    await emulateMedia({ colorScheme: 'dark' });
    expect(background(widget)).to.equal(dark);
  });

  it('are light or dark where the page says so', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    expect(background(await openWidget('light'))).to.equal(light);
    await emulateMedia({ colorScheme: 'light' });
    expect(background(await openWidget('dark'))).to.equal(dark);
  });

  it('take the colours, roundness and stacking order of the page', async () => {
    const sheet = css`
      hume-evi-widget {
        --hume-evi-accent: rgb(1, 2, 3);
        --hume-evi-surface: rgb(250, 240, 230);
        --hume-evi-radius: 3px;
        --hume-evi-width: 300px;
        --hume-evi-z-index: 7;
      }
    `.styleSheet!;
    document.adoptedStyleSheets.push(sheet);
    try {
      const widget = await openWidget('light');
      expect(getComputedStyle(part(widget, 'launcher')).backgroundColor).to.equal('rgb(1, 2, 3)');
      expect(background(widget)).to.equal('rgb(250, 240, 230)');
      expect(getComputedStyle(part(widget, 'panel')).borderRadius).to.equal('3px');
      expect(part(widget, 'panel').offsetWidth).to.equal(300);
      expect(getComputedStyle(part(widget, 'launcher').parentElement!).zIndex).to.equal('7');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });

  it('keep their size on pages with a small root font', async () => {
    document.documentElement.style.fontSize = '62.5%';
    try {
      expect(getComputedStyle(part(await openWidget('light'), 'input')).fontSize).to.equal('16px');
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  it('move while the call is made, unless the visitor wants less motion', async () => {
    const { part } = await shadowFixture(panelView(panelModel({ state: { status: 'starting' } })));
    const animation = () => getComputedStyle(part('visualizer')).animationName;
    expect(animation()).to.equal('wait');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(animation()).to.equal('none');
  });

  it('need no inline styles and no style elements', async () => {
    const widget = await openWidget('light');
    expect(widget.shadowRoot!.querySelector('style')).to.be.null;
    expect(widget.shadowRoot!.querySelector('[style]')).to.be.null;
  });
});
