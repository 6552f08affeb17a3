import { expect, fixture, html } from '@open-wc/testing';
import { english, englishLauncher } from '../../src/i18n/index.js';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';

const launcherName = (widget: HumeEviWidget) =>
  widget.shadowRoot!.querySelector('[part=launcher]')!.textContent.trim();

describe('the words', () => {
  it('are all there, and none is blank', () => {
    for (const [key, word] of Object.entries({ ...englishLauncher, ...english })) {
      if (key === 'expression') continue; // A lookup, tested by itself.
      expect(word, key).to.be.a('string').and.to.match(/\S/);
    }
  });

  it('are plain sentences where they tell an error: no codes, no jargon', () => {
    for (const [key, word] of Object.entries(english).filter(([name]) => name.startsWith('error:'))) {
      expect(word, key).to.match(/^[A-Z].*\.$/);
      expect(word, key).not.to.match(/token|socket|worklet|server|null|undefined|[A-Z]\d{4}/i);
    }
  });

  for (const lang of ['de', 'no such language', '']) {
    it(`are English in lang="${lang}", and say so to screen readers`, async () => {
      const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget lang=${lang}></hume-evi-widget>`);
      expect(launcherName(widget)).to.equal('Open conversation');
      await widget.show();
      const panel = widget.shadowRoot!.querySelector('#panel')!;
      expect(panel.getAttribute('lang')).to.equal('en');
      expect(panel.querySelector('[part=heading]')!.textContent).to.equal(english.title);
      expect(panel.querySelector('[part=start]')!.textContent.trim()).to.equal(english.startCall);
    });
  }
});
