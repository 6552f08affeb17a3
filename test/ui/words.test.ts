import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { languageFor, launcherWords, loadWords } from '../../src/i18n/index.js';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { english } from '../i18n/english.js';
import { panelShown, part } from './widget-fixture.js';

const german = await loadWords('de');
const french = await loadWords('fr');

const launcherName = (widget: HumeEviWidget) => part(widget, 'launcher').textContent.trim();
const heading = (widget: HumeEviWidget) => part(widget, 'heading').textContent;

async function openWidget(attributes: Partial<Pick<HumeEviWidget, 'lang' | 'words'>>) {
  const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget></hume-evi-widget>`);
  Object.assign(widget, attributes);
  await widget.show();
  await panelShown(widget);
  return widget;
}

describe('the words', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  for (const lang of ['tlh', 'no such language', '']) {
    it(`are English in lang="${lang}", and say so to screen readers`, async () => {
      const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget lang=${lang}></hume-evi-widget>`);
      expect(launcherName(widget)).to.equal('Open conversation');
      await widget.show();
      expect(part(widget, 'panel').lang).to.equal('en');
      expect(part(widget, 'launcher').querySelector<HTMLElement>('[lang]')!.lang).to.equal('en');
      expect(heading(widget)).to.equal(english.title);
      expect(part(widget, 'start').textContent.trim()).to.equal(english.startCall);
    });
  }

  for (const lang of ['de', 'pt-BR', 'ja', 'ar']) {
    it(`are those of lang="${lang}", the launcher's from the first moment on`, async () => {
      const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget lang=${lang}></hume-evi-widget>`);
      const language = languageFor(lang);
      expect(launcherName(widget)).to.equal(launcherWords[language].openPanel);
      await widget.show();
      expect(part(widget, 'panel').lang).to.equal(language);
      expect(heading(widget)).to.equal((await loadWords(language)).title);
    });
  }

  it('are those of the part of the page in which the element stands', async () => {
    const section = await fixture(html`<section lang="fr-CA"><hume-evi-widget></hume-evi-widget></section>`);
    const widget = section.querySelector('hume-evi-widget')!;
    expect(launcherName(widget)).to.equal(launcherWords.fr.openPanel);
    const elsewhere = await fixture(html`<section lang="de"></section>`);
    elsewhere.append(widget);
    await widget.updateComplete;
    expect(launcherName(widget)).to.equal(launcherWords.de.openPanel);
  });

  it('follow the page when it changes its language, and are never of two languages at once', async () => {
    const widget = await openWidget({});
    expect(heading(widget)).to.equal(english.title);
    const seen = new Set<string>();
    const note = () => seen.add(`${launcherName(widget)} / ${heading(widget)}`);
    const changes = new MutationObserver(note);
    changes.observe(widget.shadowRoot!, { subtree: true, childList: true, characterData: true });
    document.documentElement.lang = 'fr';
    await waitUntil(() => heading(widget) === french.title);
    changes.disconnect();
    expect([...seen]).to.deep.equal([`${french.closePanel} / ${french.title}`]);
  });

  it('are those asked for last, whichever are loaded first', async () => {
    const widget = await openWidget({});
    for (const lang of ['ko', 'de', 'ru', 'de']) {
      widget.lang = lang;
      await widget.updateComplete;
    }
    await waitUntil(() => heading(widget) === german.title);
    widget.lang = 'fr';
    await waitUntil(() => heading(widget) === french.title);
  });

  it('are those of the page where it has its own, in every language or in one', async () => {
    const words = { title: 'Lumo', close: 'Bye', de: { close: 'Tschüss' } };
    const widget = await openWidget({ lang: 'de', words });
    expect(heading(widget)).to.equal('Lumo');
    expect(part(widget, 'close').ariaLabel).to.equal('Tschüss');
    expect(part(widget, 'start').textContent.trim(), 'the others stay').to.equal(german.startCall);
    widget.lang = 'fr';
    await waitUntil(() => part(widget, 'panel').lang === 'fr');
    expect(part(widget, 'close').ariaLabel).to.equal('Bye');
    widget.words = null;
    await widget.updateComplete;
    expect(heading(widget)).to.equal(french.title);
  });

  it('can be written in HTML, the launcher’s too', async () => {
    const widget = await fixture<HumeEviWidget>(
      html`<hume-evi-widget words='{ "openPanel": "Ask Lumo" }'></hume-evi-widget>`,
    );
    expect(launcherName(widget)).to.equal('Ask Lumo');
  });
});
