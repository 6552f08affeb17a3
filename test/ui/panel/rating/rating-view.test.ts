import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../../src/headless.js';
import { panelView } from '../../../../src/ui/panel/panel.js';
import type { Rating } from '../../../../src/ui/rating-event.js';
import { panelModel, type ModelChanges } from '../../panel-model.js';
import { shadowFixture, type ShadowFixture } from '../../shadow-fixture.js';

const chatMetadata = { chatId: 'c1', chatGroupId: 'g1' } as SessionState['chatMetadata'];
const ended: Partial<SessionState> = { status: 'ended', chatMetadata };
const view = (changes: ModelChanges = {}) =>
  panelView(panelModel({ state: ended, settings: { withRating: true }, ...changes }));

const buttons = ({ part }: ShadowFixture) => [...part('rating').querySelectorAll('button')];

describe('the question how the call was', () => {
  it('is asked once a call that was live is over, where the page wants it', async () => {
    const { part, show } = await shadowFixture(view({ settings: { withRating: false } }));
    expect(part('rating')).to.be.null;
    show(view({ state: { ...ended, status: 'live' } }));
    expect(part('rating')).to.be.null;
    show(view({ state: { status: 'failed' } }));
    expect(part('rating')).to.be.null;
    show(view());
    expect(part('rating').checkVisibility()).to.be.true;
  });

  it('is asked also after a call that broke off', async () => {
    const { part } = await shadowFixture(view({ state: { ...ended, status: 'failed' } }));
    expect(part('rating').checkVisibility()).to.be.true;
  });

  it('names itself and its answers, and asks for the one that is pressed', async () => {
    const rated: Rating[] = [];
    const shown = await shadowFixture(view({ rating: { rate: (rating) => void rated.push(rating) } }));
    const group = shown.part('rating');
    const name = shown.root.getElementById(group.getAttribute('aria-labelledby')!)!.textContent;
    expect(name).to.equal('How was the conversation?');
    expect(buttons(shown).map(({ ariaLabel, ariaPressed }) => [ariaLabel, ariaPressed])).to.deep.equal([
      ['Good', 'false'],
      ['Not good', 'false'],
    ]);
    for (const button of buttons(shown)) button.click();
    expect(rated).to.deep.equal(['good', 'bad']);
  });

  it('shows the answer that was given, and thanks in a live region, and nothing moves', async () => {
    const shown = await shadowFixture(view());
    const status = shown.part('rating').querySelector('[role=status]')!;
    const places = () => buttons(shown).map((button) => JSON.stringify(button.getBoundingClientRect()));
    const before = places();
    expect(status.textContent).to.equal('');
    shown.show(view({ rating: { given: 'bad' } }));
    expect(status.textContent).to.equal('Thank you.');
    expect(buttons(shown).map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['false', 'true']);
    expect(places()).to.deep.equal(before);
  });

  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`has no accessibility faults, ${theme}, ${dir}`, async () => {
        const { host } = await shadowFixture(view({ rating: { given: 'good' } }), theme);
        host.dir = dir;
        await expect(host).to.be.accessible();
      });
    }
  }
});
