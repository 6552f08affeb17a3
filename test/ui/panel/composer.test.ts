import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { composerView } from '../../../src/ui/panel/composer.js';
import { panelModel } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

async function composer(send: (text: string) => Promise<boolean>) {
  const { root } = await shadowFixture(composerView(panelModel({ actions: { send } })));
  const field = root.querySelector('textarea')!;
  field.focus();
  return { field, button: root.querySelector('button')! };
}

function recorder() {
  const sent: string[] = [];
  const send = (text: string) => {
    sent.push(text);
    return Promise.resolve(true);
  };
  return { sent, send };
}

describe('the composer', () => {
  it('sends at Enter and empties the field', async () => {
    const { sent, send } = recorder();
    const { field } = await composer(send);
    await sendKeys({ type: ' Do you ship to Oslo? ' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['Do you ship to Oslo?']);
    expect(field.value).to.equal('');
  });

  it('sends at a click on the button', async () => {
    const { sent, send } = recorder();
    const { button } = await composer(send);
    await sendKeys({ type: 'Hello' });
    button.click();
    expect(sent).to.deep.equal(['Hello']);
  });

  it('breaks the line at Shift+Enter', async () => {
    const { sent, send } = recorder();
    const { field } = await composer(send);
    await sendKeys({ type: 'one' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    expect(field.value).to.equal('one\ntwo');
    expect(sent).to.be.empty;
  });

  it('does not send nothing', async () => {
    const { sent, send } = recorder();
    await composer(send);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: '   ' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.be.empty;
  });

  for (const [browser, init] of [
    ['while composing', { isComposing: true }],
    ['as Safari reports it', { keyCode: 229 }],
  ] as const) {
    it(`does not send at the Enter that picks a word in an input method, ${browser}`, async () => {
      const { sent, send } = recorder();
      const { field } = await composer(send);
      field.value = 'にほんご';
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      field.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.be.false;
      expect(sent).to.be.empty;
    });
  }

  it('keeps the words until they are sent, and when they could not be', async () => {
    let answer: (sent: boolean) => void = () => undefined;
    const answers = () => new Promise<boolean>((resolve) => (answer = resolve));
    const { field } = await composer(answers);
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: ' again' });
    expect(field.value, 'not changed while it is being sent').to.equal('Hello');

    answer(false);
    await Promise.resolve();
    expect(field.value).to.equal('Hello');
    expect(field.readOnly).to.be.false;
  });
});
