import { expect, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import { liveWidget } from './live-widget.js';
import { installScriptedSocket } from './scripted-socket.js';
import { heard, part } from './widget-fixture.js';

describe('a widget that asks how the call was', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installScriptedSocket();
  });
  afterEach(() => restore());

  it('does so when the call is over, and tells the page the answer', async () => {
    const { widget } = await liveWidget();
    widget.setAttribute('with-rating', '');
    await widget.updateComplete;
    expect(part(widget, 'rating')).to.be.null;
    widget.disconnect();
    await waitUntil(() => part(widget, 'rating'));
    const told = heard(widget, 'evi-rating');
    part(widget, 'rating').querySelector('button')!.click();
    expect(await told).to.include({ rating: 'good', chatId: 'c1', chatGroupId: 'g1' });
    await waitUntil(() => part(widget, 'rating').textContent.includes('Thank you.'));
  });

  it('asks nothing where the page wants no rating', async () => {
    const { widget, socket } = await liveWidget();
    socket.say({
      type: 'user_message',
      message: { role: 'user', content: 'Hi' },
      models: {},
      from_text: true,
    });
    widget.disconnect();
    await waitUntil(() => widget.shadowRoot!.querySelector('.saving'));
    expect(part(widget, 'rating')).to.be.null;
  });
});
