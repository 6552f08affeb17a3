import { expect } from '@open-wc/testing';
import { initialState, type SessionState } from '../../../../src/session/index.js';
import { EviRatingEvent } from '../../../../src/ui/rating-event.js';
import { createCallRating } from '../../../../src/ui/panel/rating/call-rating.js';

const chat = (chatId: string) => ({ chatId, chatGroupId: 'g1' }) as SessionState['chatMetadata'];

/** On a host that notes what the page is told, and how often it is to be drawn anew. */
function ratedHost() {
  const session = { state: { ...initialState, chatMetadata: chat('c1') } };
  const told: unknown[] = [];
  let updates = 0;
  const host = Object.assign(new EventTarget(), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate() {
      updates++;
    },
    updateComplete: Promise.resolve(true),
  });
  host.addEventListener('evi-rating', (event) => {
    if (!(event instanceof EviRatingEvent)) return;
    const { rating, chatId, chatGroupId, bubbles, composed } = event;
    expect([bubbles, composed]).to.deep.equal([true, true]);
    told.push([rating, chatId, chatGroupId]);
  });
  return { session, told, updates: () => updates, rating: createCallRating(host, session) };
}

describe('the rating of a call', () => {
  it('is told to the page, with the call it is of', () => {
    const { rating, told, updates } = ratedHost();
    expect(rating.given).to.equal(undefined);
    rating.rate('good');
    expect(rating.given).to.equal('good');
    expect(told).to.deep.equal([['good', 'c1', 'g1']]);
    expect(updates()).to.equal(1);
  });

  it('can be changed, and taken back by the same answer once more', () => {
    const { rating, told } = ratedHost();
    rating.rate('good');
    rating.rate('bad');
    expect(rating.given).to.equal('bad');
    rating.rate('bad');
    expect(rating.given).to.equal(undefined);
    expect(told).to.deep.equal([
      ['good', 'c1', 'g1'],
      ['bad', 'c1', 'g1'],
      [undefined, 'c1', 'g1'],
    ]);
  });

  it('is asked for anew after the next call', () => {
    const { rating, session, told } = ratedHost();
    rating.rate('good');
    session.state = { ...session.state, chatMetadata: chat('c2') };
    expect(rating.given).to.equal(undefined);
    rating.rate('good');
    expect(told.at(-1)).to.deep.equal(['good', 'c2', 'g1']);
  });
});
