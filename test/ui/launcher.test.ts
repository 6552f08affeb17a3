import { expect, fixture, html } from '@open-wc/testing';
import { termOf } from '../../src/i18n/index.js';
import { createLauncher, type LauncherModel } from '../../src/ui/launcher.js';
import { english } from '../i18n/english.js';

const atRest: LauncherModel = {
  isOpen: false,
  isLoading: false,
  isUnavailable: false,
  isInCall: false,
  label: null,
  term: termOf(english),
};

describe('the launcher', () => {
  const launcher = createLauncher({ onIntent: () => undefined, onClick: () => undefined });
  let root: HTMLElement;
  let changes: MutationObserver;

  function draw(model: Partial<LauncherModel> = {}): MutationRecord[] {
    launcher.draw(root, { ...atRest, ...model });
    return changes.takeRecords();
  }

  beforeEach(async () => {
    root = await fixture(html`<div><i>What was there before</i></div>`);
    changes = new MutationObserver(() => undefined);
    changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  it('comes before everything else, and goes without a trace', () => {
    draw();
    expect([...root.children].map(({ localName }) => localName)).to.deep.equal(['button', 'p', 'i']);
    launcher.remove();
    expect([...root.children].map(({ localName }) => localName)).to.deep.equal(['i']);
  });

  it('is left alone while nothing changes: what is written again is announced again', () => {
    for (const model of [{}, { isUnavailable: true }, { isInCall: true, isOpen: true }]) {
      expect(draw(model)).not.to.be.empty;
      expect(draw(model)).to.be.empty;
    }
  });

  it('says what a click does, and that there is a call', () => {
    draw();
    expect(root.querySelector('button')!.textContent).to.equal('Open conversation');
    draw({ isOpen: true, isInCall: true });
    expect(root.querySelector('button')!.textContent).to.equal('Close conversation, call in progress');
  });

  it('says it in the words of the page, for as long as it opens the panel', () => {
    draw({ label: 'Ask us' });
    expect(root.querySelector('button')!.textContent).to.equal('Ask us');
    draw({ label: 'Ask us', isInCall: true });
    expect(root.querySelector('button')!.textContent).to.equal('Ask us, call in progress');
    draw({ label: 'Ask us', isOpen: true });
    expect(root.querySelector('button')!.textContent).to.equal('Close conversation');
  });
});
