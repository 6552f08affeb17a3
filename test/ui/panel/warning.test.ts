import { expect } from '@open-wc/testing';
import type { LimitWarning } from '../../../src/headless.js';
import { warningView } from '../../../src/ui/panel/warning.js';
import { panelModel } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const quiet: LimitWarning = { kind: 'inactivity', remainingMs: 7500, endsAt: new Date(9000) };
const long: LimitWarning = { kind: 'max-duration', remainingMs: 60_000, endsAt: new Date(8000) };
const warned = (...warnings: LimitWarning[]) =>
  warningView(panelModel({ state: { status: 'live', warnings } }));

describe('a warning', () => {
  it('says how to go on when it is quiet, and is announced politely', async () => {
    const { part, root, show } = await shadowFixture(warned());
    const region = root.querySelector('[role=status]');
    show(warned(quiet));
    expect(part('warning').textContent).to.match(/Say something, .* ends within 8 seconds/);
    expect(part('warning').parentElement, 'the region was there before its words').to.equal(region);
  });

  it('says how long the longest duration leaves', async () => {
    const { part } = await shadowFixture(warned(long));
    expect(part('warning').textContent).to.match(/time limit within 60 seconds/);
  });

  it('is that of the end which comes first', async () => {
    const { root } = await shadowFixture(warned(quiet, long));
    expect(root.querySelectorAll('[part=warning]')).to.have.length(1);
    expect(root.textContent).to.include('time limit');
  });

  it('is gone when it was taken back', async () => {
    const { part, show } = await shadowFixture(warned(quiet));
    show(warned());
    expect(part('warning')).to.be.null;
  });
});
