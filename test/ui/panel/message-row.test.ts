import { expect } from '@open-wc/testing';
import type { SessionState, Utterance } from '../../../src/headless.js';
import { transcriptView } from '../../../src/ui/panel/transcript.js';
import type { PanelModel } from '../../../src/ui/panel/model.js';
import type { Term } from '../../../src/ui/words.js';
import { assistantSays, panelModel, visitorSays } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const messages = [
  assistantSays('Hello!', { id: 'a1' }),
  visitorSays('A lamp.'),
  assistantSays('We have three lamps for a desk.', { id: 'a2' }),
];
const view = (state: Partial<SessionState> = {}) =>
  transcriptView(panelModel({ state: { status: 'live', messages, ...state } }));
const cutOff: Record<string, Utterance> = { a2: { receivedMs: 3_100, heardMs: 1_300, isInterrupted: true } };
const spoken = (root: ShadowRoot) =>
  [...root.querySelectorAll('[aria-current=true]')].map((row) => row.querySelector('.words')!.textContent);

describe('a message in the transcript', () => {
  it('is marked while it is heard, and no other', async () => {
    const { root, show } = await shadowFixture(view());
    expect(spoken(root)).to.deep.equal([]);
    show(view({ playingId: 'a1' }));
    expect(spoken(root)).to.deep.equal(['Hello!']);
    show(view({ playingId: 'a2' }));
    expect(spoken(root)).to.deep.equal(['We have three lamps for a desk.']);
    show(view());
    expect(spoken(root)).to.deep.equal([]);
  });

  it('without an id is never taken for the one that is heard', async () => {
    const nameless = assistantSays('Hm.');
    delete (nameless as { id?: string }).id;
    const { root } = await shadowFixture(view({ messages: [nameless] }));
    expect(spoken(root)).to.deep.equal([]);
  });

  it('shows what an interruption cut off as not heard, and says so to screen readers', async () => {
    const { root, show } = await shadowFixture(view());
    show(view({ utterances: cutOff }));
    const words = [...root.querySelectorAll<HTMLElement>('.words')].at(-1)!;
    expect(words.textContent).to.equal('We have three  (interrupted here) lamps for a desk.');
    expect([...root.querySelectorAll('s')].map((cut) => cut.textContent)).to.deep.equal([
      'lamps for a desk.',
    ]);
    expect(getComputedStyle(words.querySelector('s')!).textDecorationLine).to.equal('line-through');
  });

  it('is not announced anew because it was cut off', async () => {
    const { root, show } = await shadowFixture(view());
    show(view({ utterances: cutOff }));
    expect(root.querySelector('[role=log]')!.getAttribute('aria-relevant')).to.equal('additions');
    expect(root.querySelector('s')!.closest('[aria-live]')!.getAttribute('aria-live')).to.equal('off');
  });

  it('stays markup-free when it is cut off', async () => {
    const { root } = await shadowFixture(
      view({
        messages: [assistantSays('<b>We</b> have three <img src=x> lamps.', { id: 'a2' })],
        utterances: cutOff,
      }),
    );
    expect(root.querySelector('b, img')).to.be.null;
  });

  it('is rendered anew only when it is heard, no longer heard, or cut off', async () => {
    let rows = 0;
    const term = ((key: Parameters<Term>[0]) => {
      if (key === 'assistantSaid' || key === 'visitorSaid') rows++;
      return key;
    }) as Term;
    const counting = (state: Partial<SessionState>): PanelModel =>
      panelModel({ state: { status: 'live', messages, ...state }, term });
    const { show } = await shadowFixture(transcriptView(counting({ playingId: 'a1' })));
    const rowsFor = (state: Partial<SessionState>) => {
      rows = 0;
      show(transcriptView(counting(state)));
      return rows;
    };
    expect(rowsFor({ playingId: 'a2' }), 'the old and the new').to.equal(2);
    const growing = { a2: { receivedMs: 500, isInterrupted: false } };
    expect(rowsFor({ playingId: 'a2', utterances: growing }), 'more sound').to.equal(0);
    expect(rowsFor({ playingId: 'a2', utterances: cutOff }), 'cut off').to.equal(1);
    expect(rowsFor({ utterances: cutOff }), 'silent').to.equal(1);
  });
});
