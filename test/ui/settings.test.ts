import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { HumeEviWidget } from '../../src/index.js';
import { choices } from '../../src/ui/panel/choices.js';
import { loudness } from '../../src/ui/panel/settings/level-controller.js';
import { installScriptedSocket } from './scripted-socket.js';
import { focused, part, textWidget } from './widget-fixture.js';

const settingsOf = (widget: HumeEviWidget) => widget.shadowRoot!.querySelector<HTMLElement>('#settings');

async function openedSettings(): Promise<HumeEviWidget> {
  const widget = await textWidget();
  await widget.show();
  part(widget, 'settings').click();
  await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'settings');
  return widget;
}

describe('the settings of a widget', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installScriptedSocket();
  });
  afterEach(() => {
    restore();
    localStorage.removeItem('hume-evi-widget');
  });

  it('open with the focus inside; Escape closes them, then the panel, and the focus goes back', async () => {
    const widget = await openedSettings();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !settingsOf(widget));
    expect(widget.open).to.be.true;
    expect(focused(widget)).to.equal('settings');
    await sendKeys({ press: 'Escape' });
    await widget.updateComplete;
    expect(widget.open).to.be.false;
    expect(focused(widget)).to.equal('launcher');
  });

  it('are closed with the panel, and not there when it opens again', async () => {
    const widget = await openedSettings();
    widget.hide();
    await widget.updateComplete;
    await widget.show();
    expect(settingsOf(widget) === null).to.be.true;
    expect(focused(widget)).to.equal('start');
  });

  it('set the volume, which the next widget on this site begins with', async () => {
    const widget = await openedSettings();
    const slider = settingsOf(widget)!.querySelector<HTMLInputElement>('[type=range]')!;
    slider.value = '0.3';
    slider.dispatchEvent(new Event('input'));
    expect(widget.volume).to.equal(0.3);
    const next = await textWidget();
    await next.show();
    expect(next.volume).to.equal(0.3);
  });

  it('remember whether the conversation is wanted in writing', async () => {
    const widget = await openedSettings();
    settingsOf(widget)!.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    expect(choices()).to.deep.equal({ withoutCaptions: true });
  });

  it('take the language of the interface', async () => {
    const widget = await openedSettings();
    const select = [...settingsOf(widget)!.querySelectorAll('select')].at(-1)!;
    select.dispatchEvent(new Event('change'));
    expect(widget.lang).to.equal('en');
    expect(choices().lang).to.equal('en');
  });
});

describe('the meter of the visitor’s voice', () => {
  it('shows nothing for silence and a quiet room, all of it for full scale, and equal steps for equal ratios', () => {
    expect([0, 0.001, 1].map(loudness)).to.deep.equal([0, 0, 1]);
    expect(loudness(0.1) - loudness(0.01)).to.be.closeTo(loudness(1) - loudness(0.1), 1e-9);
  });
});
