import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { panelShown, part } from './widget-fixture.js';

const loaded = (file: string) =>
  performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname === file);

describe('what is loaded', () => {
  it('is the launcher alone, until the visitor comes near it', async () => {
    const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget></hume-evi-widget>`);
    expect(part(widget, 'launcher').checkVisibility()).to.be.true;
    expect(loaded('/src/ui/element.ts')).to.be.true;
    for (const later of ['/src/ui/panel/index.ts', '/src/headless.ts', '/src/audio/index.ts']) {
      expect(loaded(later), later).to.be.false;
    }

    part(widget, 'launcher').dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => loaded('/src/ui/panel/index.ts') && loaded('/src/headless.ts'));
    expect(widget.open, 'coming near opens nothing').to.be.false;

    part(widget, 'launcher').click();
    await panelShown(widget);
  });
});
