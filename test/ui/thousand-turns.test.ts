import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { assistantMessage, liveWidget } from './live-widget.js';
import { installScriptedSocket, type ScriptedSocket } from './scripted-socket.js';
import { part } from './widget-fixture.js';

const turns = 1000;

describe('a call of a thousand turns', () => {
  let restore: () => void;
  let widget: HumeEviWidget;
  let socket: ScriptedSocket;

  beforeEach(async () => {
    restore = installScriptedSocket();
    ({ widget, socket } = await liveWidget());
    for (let turn = 0; turn < turns; turn++) say(turn);
    await widget.updateComplete;
  });
  afterEach(() => restore());

  function say(turn: number): void {
    const content = `Sentence ${turn}`;
    socket.say({ ...assistantMessage, id: `a${turn}`, message: { role: 'assistant', content } });
  }

  /** What is written into the page, and read of its layout, while this happens. */
  async function workOf(happening: () => unknown): Promise<{ written: number; layoutReads: number }> {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget.shadowRoot!, everything);
    let layoutReads = 0;
    const scrollHeight = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollHeight')!;
    Object.defineProperty(Element.prototype, 'scrollHeight', {
      configurable: true,
      get(this: Element): unknown {
        layoutReads++;
        return scrollHeight.get!.call(this);
      },
    });
    try {
      await happening();
      await widget.updateComplete;
    } finally {
      Object.defineProperty(Element.prototype, 'scrollHeight', scrollHeight);
    }
    records.push(...observer.takeRecords());
    observer.disconnect();
    const written = records.reduce(
      (sum, { addedNodes, removedNodes }) => sum + Math.max(1, addedNodes.length + removedNodes.length),
      0,
    );
    return { written, layoutReads };
  }

  it('shows the latest of them, each in a few nodes', () => {
    const rows = widget.shadowRoot!.querySelectorAll('[part~=message]');
    expect(rows).to.have.length.within(50, 100);
    const nodes = widget.shadowRoot!.querySelectorAll('[role=log] *').length;
    expect(nodes).to.be.at.most(rows.length * 3);
  });

  it('costs no more to go on than a call of one turn', async () => {
    const { written, layoutReads } = await workOf(() => say(turns));
    expect(widget.messages).to.have.length(turns + 1);
    expect(written, 'nodes of one row').to.be.at.most(16);
    expect(layoutReads, 'layout reads').to.be.at.most(3);
  });

  it('is typed into without writing anything, and at most one look a letter whether there is less room', async () => {
    part(widget, 'input').focus();
    const { written, layoutReads } = await workOf(() => sendKeys({ type: 'Hello' }));
    expect(written).to.equal(0);
    expect(layoutReads).to.be.at.most(5);
  });

  it('is closed and opened without touching what was said', async () => {
    const { written } = await workOf(async () => {
      widget.hide();
      await widget.updateComplete;
      await widget.show();
    });
    expect(written, 'attributes of panel and launcher, and the call in small').to.be.at.most(13);
  });
});
