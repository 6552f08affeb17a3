import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HumeEviWidget } from '../../src/index.js';
import { focused, heard, panelShown, part } from './widget-fixture.js';

const floating = () => fixture<HumeEviWidget>(html`<hume-evi-widget></hume-evi-widget>`);

describe('the element', () => {
  it('is a named button, without accessibility faults', async () => {
    const widget = await floating();
    const launcher = part(widget, 'launcher');
    expect(launcher.textContent.trim()).to.equal('Open conversation');
    expect(launcher.ariaExpanded).to.equal('false');
    await expect(widget).to.be.accessible();
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    const widget = await floating();
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal('launcher');

    await sendKeys({ press: 'Enter' });
    await panelShown(widget);
    await widget.updateComplete;
    expect(part(widget, 'launcher').ariaExpanded).to.equal('true');
    expect(part(widget, 'launcher').getAttribute('aria-controls')).to.equal(part(widget, 'panel').id);
    expect(focused(widget)).to.equal('start');
    await expect(widget).to.be.accessible();

    await sendKeys({ press: 'Escape' });
    await widget.updateComplete;
    expect(part(widget, 'panel').checkVisibility()).to.be.false;
    expect(focused(widget)).to.equal('launcher');
  });

  it('is walked through by Tab in the order of reading', async () => {
    const widget = await floating();
    await widget.show();
    part(widget, 'launcher').focus();
    const stops = [];
    for (let stop = 0; stop < 5; stop++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(widget));
    }
    expect(stops).to.deep.equal(['settings', 'close', 'start', 'input', 'send']);
  });

  it('closes by its close button, and gives the focus back', async () => {
    const widget = await floating();
    await widget.show();
    part(widget, 'close').click();
    await widget.updateComplete;
    expect(widget.open).to.be.false;
    expect(focused(widget)).to.equal('launcher');
  });

  it('leaves a focus elsewhere on the page alone when it closes', async () => {
    const widget = await floating();
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    await widget.show();
    elsewhere.focus();
    widget.hide();
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('keeps its Escape from the page around it, and leaves it to the page while closed', async () => {
    const widget = await floating();
    const escape = () =>
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true });
    expect(part(widget, 'launcher').dispatchEvent(escape()), 'closed').to.be.true;
    await widget.show();
    expect(part(widget, 'input').dispatchEvent(escape()), 'open').to.be.false;
  });

  it('does not close at the Escape that ends a composition', async () => {
    const widget = await floating();
    await widget.show();
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      isComposing: true,
      bubbles: true,
      composed: true,
    });
    part(widget, 'input').dispatchEvent(escape);
    expect(widget.open).to.be.true;
  });

  it('can be kept closed, and kept open, by the page', async () => {
    const widget = await floating();
    const prevent = (event: Event) => event.preventDefault();
    widget.addEventListener('evi-show', prevent, { once: true });
    await widget.show();
    expect(widget.open).to.be.false;

    const shown = heard(widget, 'evi-show');
    await widget.show();
    expect((await shown).composed).to.be.true;

    widget.addEventListener('evi-hide', prevent, { once: true });
    widget.hide();
    expect(widget.open).to.be.true;
    widget.hide();
    expect(widget.open).to.be.false;
    await widget.updateComplete;
    expect(widget.hasAttribute('open')).to.be.false;
  });

  it('opens by its attribute without taking the focus', async () => {
    const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget open></hume-evi-widget>`);
    await panelShown(widget);
    expect(document.activeElement).to.equal(document.body);
  });

  it('is a panel without launcher in the flow of the page', async () => {
    const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget layout="inline"></hume-evi-widget>`);
    await panelShown(widget);
    expect(part(widget, 'launcher')).to.be.null;
    expect(part(widget, 'close')).to.be.null;
    expect(getComputedStyle(widget).display).to.equal('block');
    await sendKeys({ press: 'Escape' });
    expect(part(widget, 'panel').checkVisibility()).to.be.true;
    await expect(widget).to.be.accessible();
  });

  it('shows what the page puts into its slots', async () => {
    const widget = await fixture<HumeEviWidget>(html`
      <hume-evi-widget open>
        <b slot="launcher">Ask us</b>
        <b slot="heading">Lumo</b>
        <b slot="avatar">L</b>
        <b slot="empty">Anything you like.</b>
        <b slot="footer">Answers may be wrong.</b>
      </hume-evi-widget>
    `);
    await panelShown(widget);
    for (const content of widget.children) expect(content.checkVisibility(), content.slot).to.be.true;
    await expect(widget).to.be.accessible();
  });

  it('works when made by a script, with properties set before it is on the page', async () => {
    const widget = document.createElement('hume-evi-widget');
    widget.heading = 'Made by hand';
    widget.layout = 'inline';
    document.body.append(widget);
    await panelShown(widget);
    expect(part(widget, 'heading').textContent).to.equal('Made by hand');
    widget.remove();
  });

  it('keeps properties that were set before it was defined', async () => {
    const widget = document.createElement('evi-upgraded-later' as 'hume-evi-widget');
    widget.configId = 'c1';
    widget.muted = true;
    document.body.append(widget);
    HumeEviWidget.define('evi-upgraded-later');
    await widget.updateComplete;
    expect(widget.configId).to.equal('c1');
    expect(widget.muted).to.be.true;
    expect(widget.matches('[muted]:state(muted):state(idle)')).to.be.true;
    expect(widget).to.be.instanceOf(HumeEviWidget);
    widget.remove();
  });

  it('may be loaded twice', async () => {
    const again = new URL('../../src/index.ts?again', import.meta.url).href;
    await import(again);
    expect(customElements.get('hume-evi-widget')).to.equal(HumeEviWidget);
  });

  it('may stand on a page twice, each for itself', async () => {
    const [one, other] = [await floating(), await floating()];
    await one.show();
    other.mute();
    expect(one.open && !other.open).to.be.true;
    expect(!one.muted && other.muted).to.be.true;
    expect(part(other, 'panel')).to.be.null;
  });

  it('makes Lit warn of nothing', async () => {
    const widget = await floating();
    await widget.show();
    widget.hide();
    await widget.updateComplete;
    const { litIssuedWarnings } = globalThis as unknown as { litIssuedWarnings: Set<string> };
    const warnings = [...litIssuedWarnings].filter((warning) => !warning.includes('dev-mode'));
    expect(warnings).to.deep.equal([]);
  });
});
