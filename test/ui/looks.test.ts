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

  it('grow and shrink with the size of the text', async () => {
    const widget = await openWidget('light');
    const sizes = () => [
      part(widget, 'launcher').offsetHeight,
      part(widget, 'panel').offsetWidth,
      part(widget, 'send').offsetWidth,
    ];
    expect(sizes()).to.deep.equal([56, 384, 34]);
    widget.style.setProperty('--hume-evi-size', '20px');
    expect(sizes()).to.deep.equal([70, 480, 43]);
    widget.style.setProperty('--hume-evi-size', '1.5em');
    widget.style.setProperty('--hume-evi-font', '12px/1.5 serif');
    expect(sizes(), 'of the font of the page').to.deep.equal([63, 432, 38]);
    widget.style.removeProperty('--hume-evi-size');
    expect(sizes()).to.deep.equal([42, 288, 26]);
  });

  it('leave as much room around and between things as the page says', async () => {
    const widget = await openWidget('light');
    const space = () =>
      ['header', 'transcript', 'controls'].map(
        (name) => getComputedStyle(part(widget, name)).paddingInlineStart,
      );
    expect(space()).to.deep.equal(['16px', '16px', '16px']);
    const { gap } = getComputedStyle(part(widget, 'controls'));
    expect(gap).to.equal('10px');
    widget.style.setProperty('--hume-evi-space', '8px');
    expect(space()).to.deep.equal(['8px', '8px', '8px']);
    expect(getComputedStyle(part(widget, 'controls')).gap).to.equal('5px');
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
