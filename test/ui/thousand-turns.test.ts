import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { assistantMessage, liveWidget } from './live-widget.js';
import { installScriptedSocket, type ScriptedSocket } from './scripted-socket.js';
import { movedIn, part } from './widget-fixture.js';

const turns = 1000;

describe('a call of a thousand turns', () => {
  let restore: () => void;
  let widget: HumeEviWidget;
  let socket: ScriptedSocket;

  beforeEach(async () => {
    restore = installScriptedSocket();
    ({ widget, socket } = await liveWidget({ isOpen: false }));
    for (let turn = 0; turn < turns; turn++) say(turn);
    await widget.updateComplete;
  });
  afterEach(() => restore());

  function say(turn: number): void {
    const content = `Sentence ${turn}`;
    socket.say({ ...assistantMessage, id: `a${turn}`, message: { role: 'assistant', content } });
  }

  /** What is written into the page, and how often it is asked for its layout, while this happens. */
  async function workOf(happening: () => unknown): Promise<{ written: number; layoutReads: number }> {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget.shadowRoot!, everything);
    const reads = countLayoutReads();
    try {
      await happening();
      await widget.updateComplete;
    } finally {
      reads.stop();
    }
    records.push(...observer.takeRecords());
    observer.disconnect();
    const written = records.reduce(
      (sum, { addedNodes, removedNodes }) => sum + Math.max(1, addedNodes.length + removedNodes.length),
      0,
    );
    return { written, layoutReads: reads.count() };
  }

  it('shows the latest of them, each in a few nodes', async () => {
    await widget.show();
    const rows = widget.shadowRoot!.querySelectorAll('[part~=message]');
    expect(rows).to.have.length.within(50, 100);
    const nodes = widget.shadowRoot!.querySelectorAll('[role=log] *').length;
    expect(nodes).to.be.at.most(rows.length * 3);
  });

  it('costs no more to go on than a call of one turn', async () => {
    await widget.show();
    const { written, layoutReads } = await workOf(() => say(turns));
    expect(widget.messages).to.have.length(turns + 1);
    expect(written, 'nodes of one row').to.be.at.most(16);
    expect(layoutReads, 'layout reads').to.be.at.most(6);
  });

  it('is typed into without writing anything, and at most one look a letter whether there is less room', async () => {
    await widget.show();
    await movedIn(widget); // What opening it still costs is no work of typing.
    part(widget, 'input').focus();
    const { written, layoutReads } = await workOf(() => sendKeys({ type: 'Hello' }));
    expect(written).to.equal(0);
    expect(layoutReads).to.be.at.most(5);
  });

  it('is closed and opened without touching what was said', async () => {
    await widget.show();
    const { written, layoutReads } = await workOf(async () => {
      widget.hide();
      await widget.updateComplete;
      await widget.show();
    });
    expect(written, 'attributes of panel and launcher, and the call in small').to.be.at.most(13);
    expect(layoutReads).to.be.at.most(6);
  });

  it('is opened for the first time at its end, with no more work than at any other time', async () => {
    const { written, layoutReads } = await workOf(() => widget.show());
    expect(written, 'attributes of panel and launcher, and the call in small').to.be.at.most(13);
    expect(layoutReads).to.be.at.most(8);
    const { scrollTop, scrollHeight, clientHeight } = part(widget, 'transcript');
    expect(scrollHeight - scrollTop - clientHeight).to.be.at.most(1);
  });
});

/** Of these, each makes the browser lay the page out if anything has changed. */
const layoutReaders = ['scrollHeight', 'scrollTop', 'clientHeight', 'clientWidth'];

function countLayoutReads(): { count(): number; stop(): void } {
  let count = 0;
  const restore = layoutReaders.map((name) => {
    const own = Object.getOwnPropertyDescriptor(Element.prototype, name)!;
    Object.defineProperty(Element.prototype, name, {
      ...own,
      get(this: Element): unknown {
        count++;
        return own.get!.call(this);
      },
    });
    return () => void Object.defineProperty(Element.prototype, name, own);
  });
  return { count: () => count, stop: () => restore.forEach((undo) => undo()) };
}
