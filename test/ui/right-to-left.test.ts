/** In a language that is written from right to left everything stands at the other side, the page's corner excepted. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { launcherWords, loadWords, termOf, type Translation } from '../../src/i18n/index.js';
import '../../src/index.js';
import { panelView } from '../../src/ui/panel/panel.js';
import { assistantSays, panelModel, visitorSays } from './panel-model.js';
import { shadowFixture } from './shadow-fixture.js';
import { panelShown, part } from './widget-fixture.js';

const desktop = { width: 1000, height: 800 };
const messages = [
  assistantSays('مرحبًا!', { scores: { Joy: 0.25, Interest: 0.2 } }),
  visitorSays('أبحث عن مصباح.', { scores: { Joy: 0.5, Interest: 0.3 } }),
];
const conversation = { status: 'live', messages } as const;

/** The middle of each box, from the side of the panel at which a line begins. */
async function fromStart(language: 'en' | 'ar'): Promise<Map<string, number>> {
  const words: Translation = { ...launcherWords[language], ...(await loadWords(language)) };
  const model = panelModel({ state: conversation, term: termOf(words) });
  const { root, part } = await shadowFixture(panelView(model));
  const panel = part('panel').getBoundingClientRect();
  const boxes = ['.mark', '[part=close]', '.user', '.assistant', '[part=mute]', '[part=end]', '[part=send]'];
  return new Map(
    boxes.map((box) => {
      const { left, right } = root.querySelector(box)!.getBoundingClientRect();
      const middle = (left + right) / 2;
      return [box, language === 'ar' ? panel.right - middle : middle - panel.left];
    }),
  );
}

describe('in Arabic', () => {
  beforeEach(() => setViewport(desktop));
  after(() => setViewport(desktop));

  it('the panel is mirrored', async () => {
    const ltr = await fromStart('en');
    const rtl = await fromStart('ar');
    for (const box of ['.mark', '[part=close]', '[part=mute]', '[part=end]', '[part=send]']) {
      expect(rtl.get(box), box).to.be.closeTo(ltr.get(box)!, 1);
    }
    expect(rtl.get('.assistant')).to.be.below(rtl.get('.user')!);
  });

  it('what grows, grows from the right, and time runs to the left', async () => {
    const words: Translation = { ...launcherWords.ar, ...(await loadWords('ar')) };
    const { root } = await shadowFixture(
      panelView(panelModel({ state: { ...conversation, status: 'ended' }, term: termOf(words) })),
    );
    root.querySelector('details')!.open = true;
    const [track, strength] = [...root.querySelectorAll('.bar rect')].map((bar) =>
      bar.getBoundingClientRect(),
    );
    expect(strength!.right).to.be.closeTo(track!.right, 0.5);
    expect(strength!.left).to.be.above(track!.left + 1);
    expect(getComputedStyle(root.querySelector('.drawing svg')!).scale).to.equal('-1 1');
  });

  it('the text field invites from the right while it is empty', async () => {
    const words: Translation = { ...launcherWords.ar, ...(await loadWords('ar')) };
    const { part } = await shadowFixture(panelView(panelModel({ term: termOf(words) })));
    expect(getComputedStyle(part('input')).direction).to.equal('rtl');
  });

  for (const [direction, side] of [
    ['ltr', 'right'],
    ['rtl', 'left'],
  ] as const) {
    it(`panel and launcher stay in the ${side} corner of a page that is ${direction}`, async () => {
      const page = await fixture(
        html`<div dir=${direction}><hume-evi-widget lang="ar"></hume-evi-widget></div>`,
      );
      const widget = page.querySelector('hume-evi-widget')!;
      await widget.show();
      await panelShown(widget);
      expect(getComputedStyle(part(widget, 'panel')).direction).to.equal('rtl');
      const [launcher, panel] = ['launcher', 'panel'].map((name) =>
        part(widget, name).getBoundingClientRect(),
      );
      expect(side === 'right' ? desktop.width - launcher!.right : launcher!.left).to.equal(20);
      expect(panel![side], 'in line with its launcher').to.be.closeTo(launcher![side], 1);
    });
  }
});
