/** A reader who has scrolled up in a long conversation, and wants to be back where it goes on. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../../src/index.js';
import '../../../src/index.js';
import { assistantMessage, liveWidget } from '../live-widget.js';
import { installScriptedSocket, type ScriptedSocket } from '../scripted-socket.js';
import { focused, movedIn, part } from '../widget-fixture.js';

describe('the button back to the newest message', () => {
  let restore: () => void;
  let widget: HumeEviWidget;
  let socket: ScriptedSocket;
  let said = 0;

  before(() => setViewport({ width: 1000, height: 800 }));
  beforeEach(async () => {
    restore = installScriptedSocket();
    ({ widget, socket } = await liveWidget());
    await movedIn(widget);
    for (let count = 0; count < 30; count++) await say();
  });
  afterEach(() => restore());

  async function say(): Promise<void> {
    const content = `Sentence ${said++}`;
    socket.say({ ...assistantMessage, id: `a${said}`, message: { role: 'assistant', content } });
    await widget.updateComplete;
  }

  const transcript = () => part(widget, 'transcript');
  const fromEndPx = () => transcript().scrollHeight - transcript().clientHeight - transcript().scrollTop;
  const button = () => widget.shadowRoot!.querySelector<HTMLElement>('[part=newest]');

  async function scrollUp(): Promise<void> {
    transcript().scrollTop = 100;
    await waitUntil(button, 'there is no button');
  }

  it('is there while the reader has scrolled up, and takes no room', async () => {
    expect(button()).to.be.null;
    const boxes = () => ['transcript', 'composer'].map((name) => part(widget, name).getBoundingClientRect());
    const before = boxes();
    await scrollUp();
    expect(boxes()).to.deep.equal(before);
    expect(button()!.getAttribute('aria-label')).to.equal('Go to the newest message');
    const { width, height, left, right, bottom } = button()!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([44, 44]);
    expect(bottom).to.be.closeTo(before[0]!.bottom - 8, 1);
    expect(left + right).to.be.closeTo(before[0]!.left + before[0]!.right, 1);

    transcript().scrollTop = transcript().scrollHeight;
    await waitUntil(() => button() === null, 'the button stays');
    expect(boxes()).to.deep.equal(before);
  });

  it('is what is clicked where it lies over a message', async () => {
    await scrollUp();
    const { x, y, width, height } = button()!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(fromEndPx()).to.be.closeTo(0, 1);
  });

  it('leads back by keyboard, leaves the focus on the conversation, and what comes next is followed', async () => {
    await scrollUp();
    transcript().focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal('newest');
    await say();
    expect(focused(widget), 'a message takes no focus').to.equal('newest');
    expect(transcript().scrollTop).to.equal(100);

    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button() === null, 'the button stays');
    expect(focused(widget)).to.equal('transcript');
    expect(fromEndPx()).to.be.closeTo(0, 1);
    await say();
    expect(fromEndPx()).to.be.closeTo(0, 1);
  });

  it('leaves the focus on the conversation when the reader scrolls back without it', async () => {
    await scrollUp();
    button()!.focus();
    transcript().scrollTop = transcript().scrollHeight;
    await waitUntil(() => button() === null, 'the button stays');
    expect(focused(widget)).to.equal('transcript');
  });

  it('goes away when there is room for the whole conversation', async () => {
    await scrollUp();
    await setViewport({ width: 1000, height: 2000 });
    try {
      widget.style.setProperty('--hume-evi-height', '1800px');
      await waitUntil(() => button() === null, 'the button stays');
    } finally {
      await setViewport({ width: 1000, height: 800 });
    }
  });

  it('waits with the conversation behind the settings', async () => {
    await scrollUp();
    part(widget, 'settings').click();
    await waitUntil(() => widget.shadowRoot!.querySelector('#settings'), 'no settings are shown');
    expect(button()!.checkVisibility()).to.be.false;
  });
});
