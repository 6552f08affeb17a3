/** A phone's own keyboard cannot be opened here: the browser's word for what is seen is given in its place. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../../src/index.js';
import '../../../src/index.js';
import { movedIn, part, textWidget } from '../widget-fixture.js';

const phone = { width: 360, height: 740 };

interface Seen {
  height: number;
  offsetTop?: number;
  scale?: number;
}

describe('what is seen of the window', () => {
  let widget: HumeEviWidget;

  beforeEach(async () => {
    await setViewport(phone);
    widget = await textWidget();
    await open();
  });
  afterEach(() => {
    for (const name of ['height', 'offsetTop', 'scale']) Reflect.deleteProperty(visualViewport!, name);
  });
  after(() => setViewport({ width: 1000, height: 800 }));

  async function open(): Promise<void> {
    await widget.show();
    await movedIn(widget);
  }

  function see({ height, offsetTop = 0, scale = 1 }: Seen, type: 'resize' | 'scroll' = 'resize'): void {
    for (const [name, value] of Object.entries({ height, offsetTop, scale }))
      Object.defineProperty(visualViewport, name, { configurable: true, value });
    visualViewport!.dispatchEvent(new Event(type));
  }

  const extent = () => {
    const { top, bottom } = part(widget, 'panel').getBoundingClientRect();
    return [top, bottom];
  };

  it('is all that the panel takes while a keyboard covers the rest', () => {
    expect(extent()).to.deep.equal([0, 740]);
    see({ height: 440 });
    expect(extent()).to.deep.equal([0, 440]);
    expect(part(widget, 'header').getBoundingClientRect().top).to.equal(0);
    expect(part(widget, 'composer').getBoundingClientRect().bottom).to.be.within(400, 440);
    see({ height: 740 });
    expect(extent()).to.deep.equal([0, 740]);
  });

  it('is followed where the browser moves it over the page', () => {
    see({ height: 440 });
    see({ height: 440, offsetTop: 120 }, 'scroll');
    expect(extent()).to.deep.equal([120, 560]);
  });

  it('is less for a visitor who has zoomed in, and the panel stays as it is', () => {
    see({ height: 220, offsetTop: 300, scale: 2 });
    expect(extent()).to.deep.equal([0, 440]);
  });

  it('is no more than the window on a page that is shown smaller than it is', () => {
    see({ height: 740, scale: 0.5 });
    expect(extent()).to.deep.equal([0, 740]);
  });

  it('is known when the panel is opened again, whatever became of the keyboard meanwhile', async () => {
    see({ height: 440, offsetTop: 120 });
    widget.hide();
    await widget.updateComplete;
    see({ height: 740 });
    await open();
    expect(extent()).to.deep.equal([0, 740]);
  });

  it('means nothing to a panel beside its launcher, and all to one at the side', async () => {
    await setViewport({ width: 1000, height: 800 });
    const [top, bottom] = extent();
    see({ height: 400 });
    expect(extent()).to.deep.equal([top, bottom]);
    widget.layout = 'side';
    await widget.updateComplete;
    expect(extent()).to.deep.equal([0, 400]);
  });
});
