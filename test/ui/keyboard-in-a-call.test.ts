import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import { assistantMessage, liveWidget } from './live-widget.js';
import { installScriptedSocket, openedSocket } from './scripted-socket.js';
import { focused, part, textWidget } from './widget-fixture.js';

describe('the keyboard in a call', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installScriptedSocket();
  });
  afterEach(() => restore());

  it('keeps the focus in the panel when the button that was pressed goes away', async () => {
    const widget = await textWidget();
    await widget.show();
    expect(focused(widget)).to.equal('start');
    await sendKeys({ press: 'Enter' });
    await openedSocket();
    await widget.updateComplete;
    expect(focused(widget)).to.equal('panel');
  });

  it('keeps the focus in the panel when it is hung up, and when it is tried again', async () => {
    const { widget } = await liveWidget();
    part(widget, 'end').focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(part(widget, 'end')).to.be.null;
    expect(focused(widget)).to.equal('panel');

    part(widget, 'start').click();
    (await openedSocket(2)).breakOff();
    await waitUntil(() => part(widget, 'retry'));
    part(widget, 'retry').focus();
    await sendKeys({ press: 'Enter' });
    await openedSocket(3);
    await widget.updateComplete;
    expect(part(widget, 'retry')).to.be.null;
    expect(focused(widget)).to.equal('panel');
  });

  it('is walked through by Tab in the order of reading', async () => {
    const { widget, socket } = await liveWidget();
    socket.say(assistantMessage);
    await widget.updateComplete;
    part(widget, 'panel').focus();
    const stops = [];
    for (let stop = 0; stop < 7; stop++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(widget) ?? widget.shadowRoot!.activeElement?.textContent);
    }
    expect(stops).to.deep.equal(['settings', 'close', 'transcript', 'pause', 'input', 'send', 'end']);
  });
});
