import { expect, fixture, html } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { MuteShortcutController, isPressed } from '../../../src/ui/panel/mute-shortcut-controller.js';
import type { EviProperties } from '../../../src/ui/properties.js';

class MutableCall extends ReactiveElement {
  muteShortcut: string | null = 'Alt+M';
  presses = 0;
  readonly mute = document.createElement('button');

  constructor() {
    super();
    this.mute.setAttribute('part', 'mute');
    this.mute.addEventListener('click', () => this.presses++);
    new MuteShortcutController(this as unknown as EviProperties);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.append(this.mute);
  }
}
customElements.define('mutable-call', MutableCall);

const press = (init: KeyboardEventInit, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
const altM = { key: 'm', code: 'KeyM', altKey: true };

describe('the keys for mute', () => {
  let call: MutableCall;
  beforeEach(async () => {
    call = await fixture(html`<mutable-call></mutable-call>`);
  });

  it('press the button from a text field of the page, once however long they are held', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    expect(press(altM, field), 'left to the page').to.be.false;
    press({ ...altM, repeat: true }, field);
    expect(call.presses).to.equal(1);
  });

  it('are left to the page where there is nothing to mute, and where no keys are set', () => {
    call.muteShortcut = null;
    expect(press(altM)).to.be.true;
    call.muteShortcut = 'Alt+M';
    call.mute.remove();
    expect(press(altM)).to.be.true;
    expect(call.presses).to.equal(0);
  });

  it('do nothing more once the element has left the page', () => {
    call.remove();
    expect(press(altM)).to.be.true;
    expect(call.presses).to.equal(0);
  });

  for (const [keys, event, isMeant] of [
    ['Alt+M', { key: 'm', altKey: true }, true],
    ['Alt+M', { key: 'µ', code: 'KeyM', altKey: true }, true],
    ['Alt+M', { key: 'ь', code: 'KeyM', altKey: true }, true],
    ['Alt+1', { key: '&', code: 'Digit1', altKey: true }, true],
    ['Alt+M', { key: 'm' }, false],
    ['Alt+M', { key: 'M', altKey: true, shiftKey: true }, false],
    ['Alt+M', { key: 'n', code: 'KeyN', altKey: true }, false],
    ['Shift+Control+M', { key: 'M', ctrlKey: true, shiftKey: true }, true],
    ['Meta+M', { key: 'm', ctrlKey: true }, false],
  ] as const) {
    it(`${keys} ${isMeant ? 'is' : 'is not'} ${JSON.stringify(event)}`, () => {
      expect(isPressed(keys, new KeyboardEvent('keydown', event))).to.equal(isMeant);
    });
  }
});
