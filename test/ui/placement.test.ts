import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { focused, movedIn, panelShown, part } from './widget-fixture.js';

const desktop = { width: 1000, height: 800 };

/** A widget whose panel is open and has moved in. */
async function placed(
  placement: HumeEviWidget['placement'],
  direction: 'ltr' | 'rtl' = 'ltr',
  layout: HumeEviWidget['layout'] = 'floating',
) {
  const page = await fixture(
    html`<div dir=${direction}>
      <hume-evi-widget .placement=${placement} .layout=${layout}></hume-evi-widget>
    </div>`,
  );
  const widget = page.querySelector('hume-evi-widget')!;
  await widget.show();
  await movedIn(widget);
  const [launcher, panel] = ['launcher', 'panel'].map((name) => part(widget, name).getBoundingClientRect());
  return { widget, launcher: launcher!, panel: panel! };
}

function centreOf(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

describe('the floating panel', () => {
  beforeEach(() => setViewport(desktop));
  after(() => setViewport(desktop));

  for (const [placement, direction, side, edge] of [
    ['bottom-end', 'ltr', 'right', 'bottom'],
    ['bottom-start', 'ltr', 'left', 'bottom'],
    ['top-end', 'ltr', 'right', 'top'],
    ['top-start', 'ltr', 'left', 'top'],
    ['bottom-end', 'rtl', 'left', 'bottom'],
    ['top-start', 'rtl', 'right', 'top'],
  ] as const) {
    it(`stands ${edge} ${side} with placement ${placement} on a ${direction} page`, async () => {
      const { launcher, panel } = await placed(placement, direction);
      const inset = side === 'left' ? launcher.left : desktop.width - launcher.right;
      expect(inset).to.equal(20);
      expect(edge === 'top' ? launcher.top : desktop.height - launcher.bottom).to.equal(20);
      expect(panel[side], 'in line with its launcher').to.be.closeTo(launcher[side], 1);
      if (edge === 'bottom') expect(panel.bottom).to.be.below(launcher.top);
      else expect(panel.top).to.be.above(launcher.bottom);
    });
  }

  it('keeps as far from each edge as the page says, with its launcher', async () => {
    const { widget } = await placed('bottom-end');
    const distances = () =>
      ['launcher', 'panel'].map((name) => {
        const { right, bottom } = part(widget, name).getBoundingClientRect();
        return [desktop.width - right, desktop.height - bottom];
      });
    const panelAbove = 56 + 12;
    widget.style.setProperty('--hume-evi-inset', '30px');
    expect(distances()).to.deep.equal([
      [30, 30],
      [30, 30 + panelAbove],
    ]);
    widget.style.setProperty('--hume-evi-inset-block', '200px');
    widget.style.setProperty('--hume-evi-inset-inline', '5px');
    expect(distances()).to.deep.equal([
      [5, 200],
      [5, 200 + panelAbove],
    ]);
    expect(part(widget, 'panel').getBoundingClientRect().top, 'it shrinks').to.be.closeTo(12, 1);
  });

  it('shrinks to a low window instead of leaving it', async () => {
    await setViewport({ width: 1000, height: 480 });
    const { panel } = await placed('bottom-end');
    expect(panel.top).to.be.at.least(0);
    expect(panel.bottom).to.be.at.most(480);
  });

  for (const [held, width, height] of [
    ['upright', 390, 780],
    ['on its side', 780, 390],
  ] as const) {
    it(`fills the screen of a phone held ${held}`, async () => {
      await setViewport({ width, height });
      const { panel } = await placed('bottom-end');
      expect([panel.x, panel.y, panel.width, panel.height]).to.deep.equal([0, 0, width, height]);
    });
  }

  it('stays where it is while the pointer is over its launcher', async () => {
    const { widget, panel } = await placed('bottom-end');
    const { x, y } = centreOf(part(widget, 'launcher'));
    await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
    try {
      await waitUntil(() => part(widget, 'launcher').getBoundingClientRect().width > 57);
      expect(part(widget, 'panel').getBoundingClientRect().x).to.equal(panel.x);
      expect(part(widget, 'panel').getBoundingClientRect().y).to.equal(panel.y);
    } finally {
      await resetMouse();
    }
  });

  it('leaves no stop for the keyboard underneath it on a phone, and gives the focus back', async () => {
    await setViewport({ width: 390, height: 780 });
    const { widget } = await placed('bottom-end');
    expect(part(widget, 'launcher').checkVisibility({ visibilityProperty: true })).to.be.false;
    part(widget, 'close').focus();
    widget.hide();
    await widget.updateComplete;
    expect(part(widget, 'launcher').checkVisibility({ visibilityProperty: true })).to.be.true;
    expect(focused(widget)).to.equal('launcher');
  });
});

describe('the panel at the side', () => {
  beforeEach(() => setViewport(desktop));
  after(() => setViewport(desktop));

  for (const [placement, direction, side, edge] of [
    ['bottom-end', 'ltr', 'right', 'bottom'],
    ['top-start', 'ltr', 'left', 'top'],
    ['bottom-end', 'rtl', 'left', 'bottom'],
    ['top-start', 'rtl', 'right', 'top'],
  ] as const) {
    it(`reaches from top to bottom on the ${side}, over its launcher, with ${placement} on a ${direction} page`, async () => {
      const { launcher, panel } = await placed(placement, direction, 'side');
      expect([panel.top, panel.bottom, panel.width]).to.deep.equal([0, desktop.height, 384]);
      expect(side === 'left' ? panel.left : desktop.width - panel.right).to.equal(0);
      expect(side === 'left' ? launcher.left : desktop.width - launcher.right).to.equal(20);
      expect(edge === 'top' ? launcher.top : desktop.height - launcher.bottom).to.equal(20);
    });
  }

  it('stands above everything on the page, and leaves no stop for the keyboard underneath it', async () => {
    const { widget } = await placed('bottom-end', 'ltr', 'side');
    expect(part(widget, 'panel').closest(':popover-open')).not.to.be.null;
    expect(part(widget, 'panel').role).to.equal('dialog');
    expect(part(widget, 'launcher').checkVisibility({ visibilityProperty: true })).to.be.false;
    part(widget, 'close').focus();
    widget.hide();
    await widget.updateComplete;
    expect(focused(widget)).to.equal('launcher');
  });

  it('is as wide as the page says, and leaves some of it to be seen', async () => {
    const { widget } = await placed('bottom-end', 'ltr', 'side');
    widget.style.setProperty('--hume-evi-width', '300px');
    expect(part(widget, 'panel').offsetWidth).to.equal(300);
    widget.style.setProperty('--hume-evi-width', '2000px');
    expect(part(widget, 'panel').offsetWidth).to.equal(desktop.width - 32);
  });

  it('fills the screen of a phone', async () => {
    await setViewport({ width: 390, height: 780 });
    const { panel } = await placed('bottom-start', 'ltr', 'side');
    expect([panel.x, panel.y, panel.width, panel.height]).to.deep.equal([0, 0, 390, 780]);
  });
});

describe('the panel in the flow of the page', () => {
  before(() => setViewport(desktop));

  for (const [width, column] of [
    [280, 278],
    [900, 606],
  ] as const) {
    it(`has a column of ${column} pixels in a place of ${width}, in its middle`, async () => {
      const place = await fixture<HTMLElement>(
        html`<div><hume-evi-widget layout="inline"></hume-evi-widget></div>`,
      );
      place.style.inlineSize = `${width}px`;
      const widget = place.querySelector('hume-evi-widget')!;
      await panelShown(widget);
      const panel = part(widget, 'panel').getBoundingClientRect();
      expect(panel.width).to.equal(width);
      for (const name of ['header', 'controls']) {
        const box = part(widget, name).getBoundingClientRect();
        expect(box.width, name).to.equal(column);
        expect(box.left + box.right, name).to.equal(panel.left + panel.right);
      }
      expect(part(widget, 'input').getBoundingClientRect().right).to.be.below(panel.right);
    });
  }
});
