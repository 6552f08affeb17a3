import { expect } from '@open-wc/testing';
import { html } from 'lit-html';
import { termOf } from '../../../../src/i18n/index.js';
import { expressionPictureView } from '../../../../src/ui/panel/expression-picture/expression-picture.js';
import { panelView } from '../../../../src/ui/panel/panel.js';
import type { Term } from '../../../../src/ui/words.js';
import { english } from '../../../i18n/english.js';
import { assistantSays, panelModel, visitorSays, type ModelChanges } from '../../panel-model.js';
import { shadowFixture } from '../../shadow-fixture.js';

type Messages = NonNullable<NonNullable<ModelChanges['state']>['messages']>;

const messages = [
  visitorSays('Hello', { scores: { Joy: 0.5, Awe: 0.2, Fear: 0.1, Pain: 0.05 } }),
  assistantSays('Hi'),
  assistantSays('How can I help?', { scores: { Joy: 0.4, Interest: 0.3 } }),
  visitorSays('A lamp', { scores: { Joy: -0.01, Awe: 0.25 } }),
];
const model = (given: Messages = messages, settings: ModelChanges['settings'] = {}) =>
  panelModel({ state: { status: 'ended', messages: given }, settings });
const panelWith = (...given: Parameters<typeof model>) => panelView(model(...given));
const caution = (root: ShadowRoot) => root.textContent.includes(english.expressionCaution);

describe('the picture of how the voices sounded', () => {
  for (const theme of ['light', 'dark']) {
    for (const open of [false, true]) {
      it(`has no accessibility faults, ${open ? 'open' : 'closed'}, ${theme}`, async () => {
        const { host, root } = await shadowFixture(panelWith(), theme);
        root.querySelector('details')!.open = open;
        await expect(host).to.be.accessible();
      });
    }
  }

  it('is closed until the visitor asks for it', async () => {
    const { root, part } = await shadowFixture(panelWith());
    expect(root.querySelector('.drawing')!.checkVisibility()).to.be.false;
    part('expression-picture').querySelector('summary')!.click();
    expect(root.querySelector('.drawing')!.checkVisibility()).to.be.true;
  });

  it('stays open while the conversation goes on', async () => {
    const { root, part, show } = await shadowFixture(panelWith());
    part('expression-picture').querySelector('summary')!.click();
    show(panelWith([...messages, assistantSays('Yes', { scores: { Joy: 0.2 } })]));
    expect(root.querySelector('details')!.open).to.be.true;
    expect(root.querySelectorAll('tbody tr')).to.have.length(4);
  });

  it('draws a line for each measure of each voice', async () => {
    const { root } = await shadowFixture(panelWith());
    const drawings = [...root.querySelectorAll('.drawing')];
    expect(drawings.map((drawing) => drawing.querySelector('span')!.textContent)).to.deep.equal([
      'You',
      'Assistant',
    ]);
    for (const drawing of drawings) expect(drawing.querySelectorAll('path')).to.have.length(3);
    const legend = [...root.querySelectorAll('.legend > span')].map((entry) => entry.textContent.trim());
    expect(legend).to.deep.equal(['Joy', 'Awe', 'Interest']);
  });

  it('tells its lines apart without colour', async () => {
    const { root } = await shadowFixture(panelWith());
    const dashes = [...root.querySelectorAll('.legend path')].map(
      (line) => getComputedStyle(line).strokeDasharray,
    );
    expect(new Set(dashes)).to.have.property('size', 3);
  });

  it('leaves out a voice that was not measured', async () => {
    const { root } = await shadowFixture(panelWith([messages[0]!, messages[3]!]));
    expect(root.querySelectorAll('.drawing')).to.have.length(1);
  });

  it('is read as a table, and not as a drawing', async () => {
    const { root } = await shadowFixture(panelWith());
    const rows = [...root.querySelectorAll('details tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).to.deep.equal([
      ['Turn', 'Joy', 'Awe', 'Interest'],
      ['1, You', '50%', '20%', '0%'],
      ['2, Assistant', '40%', '0%', '30%'],
      ['3, You', '0%', '25%', '0%'],
    ]);
    for (const drawing of root.querySelectorAll('details svg')) {
      expect(drawing.closest('[aria-hidden=true]')).not.to.be.null;
    }
  });

  it('waits for a second message, and says from the first what the measures are not', async () => {
    const { root, part, show } = await shadowFixture(panelWith([assistantSays('Hi')]));
    expect([caution(root), part('expression-picture')]).to.deep.equal([false, null]);
    show(panelWith(messages.slice(0, 2)));
    expect([caution(root), part('expression-picture')]).to.deep.equal([true, null]);
    show(panelWith(messages.slice(0, 3)));
    expect(caution(root)).to.be.true;
    expect(part('expression-picture')).not.to.be.null;
  });

  it('waits for the end of the call: meanwhile there is only what the measures are not', async () => {
    const during = panelModel({ state: { status: 'live', messages } });
    const { root, part } = await shadowFixture(panelView(during));
    expect([caution(root), part('expression-picture')]).to.deep.equal([true, null]);
  });

  it('is left out with everything else about the measures', async () => {
    const { root, part } = await shadowFixture(panelWith(messages, { withoutExpressions: true }));
    expect(caution(root)).to.be.false;
    expect([part('expression-picture'), part('expressions')]).to.deep.equal([null, null]);
  });

  it('needs no inline styles', async () => {
    const { root } = await shadowFixture(panelWith());
    expect(root.querySelector('[style], style')).to.be.null;
  });

  it('costs one row when something is said, however long the conversation', async () => {
    const said = Array.from({ length: 2000 }, (_, index) =>
      assistantSays(`Sentence ${index}`, { scores: { Joy: 0.5, Awe: 0.4, Fear: 0.3 } }),
    );
    let rows = 0;
    const term = ((...[key, ...rest]: Parameters<Term>) => {
      if (key === 'voice:assistant_message') rows++;
      return termOf(english)(key, ...rest);
    }) as Term;
    const counting = (given: Messages) => html`${expressionPictureView({ ...model(given), term })}`;
    const { root, show } = await shadowFixture(counting(said));
    // One more for the drawing's own title.
    expect(rows).to.equal(2001);
    show(counting(said));
    expect(rows, 'nothing was said').to.equal(2001);
    show(counting([...said, assistantSays('One more', { scores: { Joy: 0.5 } })]));
    expect(rows).to.equal(2003);
    expect(root.querySelectorAll('tbody tr')).to.have.length(2001);
  });
});
