import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../../src/headless.js';
import { panelView } from '../../../../src/ui/panel/panel.js';
import { visitorSays, panelModel, type ModelChanges } from '../../panel-model.js';
import { shadowFixture } from '../../shadow-fixture.js';

const ended: Partial<SessionState> = { status: 'ended', messages: [visitorSays('Hello <b>')] };
const view = (changes: ModelChanges = {}) => panelView(panelModel({ state: ended, ...changes }));

interface Saved {
  name: string;
  mediaType: string;
  content: string;
}

/** What a click saves, as the browser is handed it; and that nothing of it stays behind. */
async function savedBy(click: () => void): Promise<Saved> {
  const links: HTMLAnchorElement[] = [];
  const laterTasks: (() => void)[] = [];
  const { click: realClick } = HTMLAnchorElement.prototype;
  const { setTimeout: realSetTimeout } = window;
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  window.setTimeout = ((task: () => void) => laterTasks.push(task)) as unknown as typeof setTimeout;
  try {
    click();
  } finally {
    HTMLAnchorElement.prototype.click = realClick;
    window.setTimeout = realSetTimeout;
  }
  expect(links).to.have.length(1);
  const [link] = links as [HTMLAnchorElement];
  expect(link.isConnected, 'the link is in the page').to.be.false;
  const response = await fetch(link.href);
  const content = await response.text();
  for (const task of laterTasks) task();
  const isGone = await fetch(link.href).then(
    () => false,
    () => true,
  );
  expect(isGone, 'the URL is revoked').to.be.true;
  return { name: link.download, mediaType: response.headers.get('content-type')!, content };
}

describe('the ways to keep a conversation', () => {
  const button = (root: ShadowRoot, name: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
  const areThere = (root: ShadowRoot) => root.querySelector('.saving') !== null;

  it('are there once something was said, unless there is no written conversation', async () => {
    const { root, show } = await shadowFixture(view({ state: { status: 'ended', messages: [] } }));
    expect(areThere(root)).to.be.false;
    show(view());
    expect(areThere(root)).to.be.true;
    show(view({ settings: { withoutTranscript: true } }));
    expect(areThere(root)).to.be.false;
  });

  it('have a name that is seen', async () => {
    const { root } = await shadowFixture(view());
    const group = root.querySelector('.saving')!;
    expect(root.getElementById(group.getAttribute('aria-labelledby')!)!.textContent).to.equal(
      'Save conversation',
    );
  });

  const files: [button: string, name: string, mediaType: string, content: RegExp][] = [
    ['Text', 'Conversation.txt', 'text/plain;charset=utf-8', /^00:00 You: Hello <b>\n$/],
    ['WebVTT', 'Conversation.vtt', 'text/vtt;charset=utf-8', /^WEBVTT\n[^]+Hello &lt;b&gt;/],
    ['JSON', 'Conversation.json', 'application/json;charset=utf-8', /"content": "Hello <b>"/],
  ];
  for (const [word, name, mediaType, content] of files) {
    it(`save it as a file: ${word}`, async () => {
      const { root } = await shadowFixture(view());
      const saved = await savedBy(() => button(root, word).click());
      expect(saved).to.include({ name, mediaType });
      expect(saved.content).to.match(content);
    });
  }

  it('copy it as text', async () => {
    const copied: string[] = [];
    const copy = (text: string) => Promise.resolve(void copied.push(text));
    const { root } = await shadowFixture(view({ copying: { copy } }));
    button(root, 'Copy').click();
    expect(copied).to.deep.equal(['00:00 You: Hello <b>\n']);
  });

  it('tell in a live region whether that worked', async () => {
    const { root, show } = await shadowFixture(view());
    const status = root.querySelector('.saving [role=status]')!;
    expect(status.textContent).to.equal('');
    show(view({ copying: { isDone: true } }));
    expect(status.textContent).to.equal('Copied.');
    show(view({ copying: { isDone: false } }));
    expect(status.textContent).to.equal('Your browser did not allow copying. Save it as text instead.');
  });
});
