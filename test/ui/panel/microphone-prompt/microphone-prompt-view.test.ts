import { expect } from '@open-wc/testing';
import { panelView } from '../../../../src/ui/panel/panel.js';
import { panelModel, visitorSays, type ModelChanges } from '../../panel-model.js';
import { shadowFixture } from '../../shadow-fixture.js';

const asking: ModelChanges = { state: { status: 'starting', isAskingForMicrophone: true } };
const panelOf = (changes: ModelChanges) => panelView(panelModel(changes));

describe('while the browser asks for the microphone, the panel', () => {
  it('says so, with a picture of where, and asks nothing else of the visitor', async () => {
    const { root, part } = await shadowFixture(panelOf(asking));
    expect(part('microphone-prompt').innerText.trim()).to.equal(
      'Your browser is asking for your microphone. Please allow it.',
    );
    expect(part('microphone-prompt').querySelector('svg')!.checkVisibility()).to.equal(true);
    expect(root.querySelector('.empty')!.checkVisibility()).to.equal(false);
    expect(part('visualizer')).to.equal(null);
  });

  it('keeps the picture from screen readers, which read the words', async () => {
    const { part } = await shadowFixture(panelOf(asking));
    expect(part('microphone-prompt').querySelector('svg')!.ariaHidden).to.equal('true');
    expect(part('microphone-prompt').closest('[aria-live], [role=status], [role=alert]')).to.equal(null);
  });

  it('keeps what was said before in sight', async () => {
    const messages = [visitorSays('Which lamp does not dazzle?')];
    const { part } = await shadowFixture(panelOf({ state: { ...asking.state, messages } }));
    expect(part('message').checkVisibility()).to.equal(true);
    const prompt = part('microphone-prompt').getBoundingClientRect();
    expect(prompt.bottom).to.be.at.most(part('transcript').getBoundingClientRect().top);
  });

  it('shows the picture in the colours of the theme, mirrored where the writing is', async () => {
    const { host, root } = await shadowFixture(panelOf(asking));
    host.style.setProperty('--hume-evi-accent', 'rgb(1, 2, 3)');
    const svg = root.querySelector('[part=microphone-prompt] svg')!;
    expect(getComputedStyle(svg.querySelector('.allow')!).fill).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(svg).scale).to.equal('none');
    root.querySelector<HTMLElement>('#panel')!.dir = 'rtl';
    expect(getComputedStyle(svg).scale).to.equal('-1 1');
  });

  it('goes back to the visualizer when there is an answer', async () => {
    const { part, show } = await shadowFixture(panelOf(asking));
    show(panelOf({ state: { status: 'starting' } }));
    expect(part('microphone-prompt')).to.equal(null);
    expect(part('visualizer').checkVisibility()).to.equal(true);
  });
});
