import { expect } from '@open-wc/testing';
import { english } from '../../i18n/english.js';
import { transcriptView } from '../../../src/ui/panel/transcript.js';
import { assistantSays, panelModel, visitorSays } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const scores = { Joy: 0.126, Interest: 0.5, Pain: -0.01, 'Surprise (negative)': 0.25, Awe: 0.1 };

const view = (messages: object[], withoutExpressions = false) =>
  transcriptView(
    panelModel({ state: { status: 'live', messages: messages as never }, settings: { withoutExpressions } }),
  );
const linesOf = (root: ShadowRoot) =>
  [...root.querySelectorAll('[part=expressions] [role=listitem]')].map((line) => line.textContent.trim());

describe('how an utterance sounded', () => {
  for (const message of [visitorSays('Hello', { scores }), assistantSays('Hi', { scores })]) {
    it(`stands under its words, the strongest three first: ${message.type}`, async () => {
      const { root } = await shadowFixture(view([message]));
      expect(linesOf(root)).to.deep.equal(['Interest 50%', 'Unpleasant surprise 25%', 'Joy 13%']);
      const [words, measures] = ['.words', '[part=expressions]'].map((part) =>
        root.querySelector(`[part~=message] > ${part}`)!.getBoundingClientRect(),
      );
      expect(measures!.top).to.be.at.least(words!.bottom);
    });
  }

  it('is drawn as well as written', async () => {
    const { root } = await shadowFixture(view([visitorSays('Hello', { scores })]));
    const [track, bar] = [...root.querySelectorAll('[role=listitem]:first-child rect')].map(
      (shape) => shape.getBoundingClientRect().width,
    );
    expect(bar! / track!).to.be.closeTo(0.5, 0.01);
  });

  it('names a measure nobody knows as it came', async () => {
    const { root } = await shadowFixture(view([assistantSays('Hi', { scores: { '<b>Glee</b>': 0.3 } })]));
    expect(linesOf(root)).to.deep.equal(['<b>Glee</b> 30%']);
  });

  it('is no part of what a screen reader announces', async () => {
    const { part } = await shadowFixture(view([assistantSays('Hi', { scores })]));
    expect(part('expressions').ariaLive).to.equal('off');
    expect(part('expressions').ariaLabel).to.equal(english.expressions);
  });

  it('comes when the measures come, after the words', async () => {
    const { root, show } = await shadowFixture(view([assistantSays('Hi')]));
    expect(linesOf(root)).to.deep.equal([]);
    show(view([assistantSays('Hi', { scores })]));
    expect(linesOf(root)).to.have.length(3);
  });

  it('is not shown for words that are still growing', async () => {
    const { part } = await shadowFixture(view([visitorSays('I am', { interim: true, scores })]));
    expect(part('expressions')).to.be.null;
  });

  it('can be left out, and taken back in', async () => {
    const messages = [visitorSays('Hello', { scores })];
    const { part, show } = await shadowFixture(view(messages, true));
    expect(part('expressions')).to.be.null;
    show(view(messages));
    expect(part('expressions')).not.to.be.null;
    show(view(messages, true));
    expect(part('expressions')).to.be.null;
  });
});
