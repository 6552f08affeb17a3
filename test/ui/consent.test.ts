import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import type { HumeEviWidget } from '../../src/index.js';
import { choices, remember } from '../../src/ui/panel/choices.js';
import { installScriptedSocket, openedSocket, ScriptedSocket } from './scripted-socket.js';
import { focused, heard, part } from './widget-fixture.js';

let tokens: number;

const askingWidget = (content = html``, isStartedByOpening = false) =>
  fixture<HumeEviWidget>(
    html`<hume-evi-widget
      require-consent
      preconnect
      mode="text"
      ?auto-start=${isStartedByOpening}
      .getToken=${() => `token-${++tokens}`}
      >${content}</hume-evi-widget
    >`,
  );

const shows = (widget: HumeEviWidget, name: string) =>
  widget.shadowRoot!.querySelector(`[part=${name}]`) !== null;

/** Opens the panel and waits for the question. */
async function ask(widget: HumeEviWidget): Promise<void> {
  await widget.show();
  await waitUntil(() => part(widget, 'agree'));
}

const asked = (widget: HumeEviWidget) =>
  part(widget, 'consent')
    .querySelector('slot')!
    .assignedElements({ flatten: true })
    .map(({ textContent }) => textContent);

async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error as DOMException).name,
  );
}

describe('a widget that asks first', () => {
  let restore: () => void;
  beforeEach(() => {
    tokens = 0;
    restore = installScriptedSocket();
  });
  afterEach(() => {
    restore();
    localStorage.removeItem('hume-evi-widget');
  });

  it('shows the question and nothing else, without accessibility faults', async () => {
    const widget = await askingWidget();
    await ask(widget);
    expect(part(widget, 'consent').textContent).to.include('Nothing is sent before you agree.');
    const others = ['start', 'input', 'settings', 'transcript'];
    expect(others.map((name) => part(widget, name))).to.deep.equal(others.map(() => null));
    await expect(widget).to.be.accessible();
  });

  it('asks in the words of the page', async () => {
    const widget = await askingWidget(html`<p slot="consent">May we?</p>`);
    await ask(widget);
    expect(asked(widget)).to.deep.equal(['May we?']);
  });

  it('asks in the words of the page for the language it is seen in', async () => {
    const widget = await askingWidget(
      html`<p slot="consent">May we?</p>
        <p slot="consent-de">Dürfen wir?</p>`,
    );
    await ask(widget);
    expect(asked(widget)).to.deep.equal(['May we?']);
    widget.lang = 'de-AT';
    await waitUntil(() => part(widget, 'panel').lang === 'de');
    expect(asked(widget)).to.deep.equal(['Dürfen wir?']);
  });

  it('starts nothing for the page before the visitor agrees, and says so', async () => {
    const widget = await askingWidget(html``, true);
    await widget.show();
    expect(await refusalOf(widget.connect())).to.equal('NotAllowedError');
    expect(await refusalOf(widget.sendUserInput('Hello'))).to.equal('NotAllowedError');
    expect(widget.status).to.equal('idle');
    expect([tokens, ScriptedSocket.made.length]).to.deep.equal([0, 0]);
  });

  it('lets the visitor start once they agree, tells the page, and does not ask again', async () => {
    const widget = await askingWidget();
    await ask(widget);
    const answered = heard(widget, 'evi-consent');
    part(widget, 'agree').click();
    expect((await answered).agreed).to.be.true;
    await waitUntil(() => focused(widget) === 'start');
    part(widget, 'start').click();
    (await openedSocket()).goLive();

    const next = await askingWidget();
    await next.show();
    expect(shows(next, 'consent')).to.be.false;
  });

  it('starts the call with the answer where opening the panel asked for one', async () => {
    const widget = await askingWidget(html``, true);
    await ask(widget);
    part(widget, 'agree').click();
    (await openedSocket()).goLive();
    await waitUntil(() => widget.status === 'live');
  });

  it('closes when the visitor declines, and asks again the next time', async () => {
    const widget = await askingWidget();
    await ask(widget);
    const answered = heard(widget, 'evi-consent');
    part(widget, 'decline').click();
    expect((await answered).agreed).to.be.false;
    await widget.updateComplete;
    expect(widget.open).to.be.false;
    expect(focused(widget)).to.equal('launcher');
    expect(choices()).to.deep.equal({ hasAgreed: false });
    await widget.show();
    expect(shows(widget, 'agree')).to.be.true;
  });

  it('lets the visitor take it back in the settings: the call ends, and the question stands again', async () => {
    remember({ hasAgreed: true });
    const widget = await askingWidget();
    await widget.show();
    part(widget, 'start').click();
    const socket = await openedSocket();
    socket.goLive();
    await waitUntil(() => widget.status === 'live');
    part(widget, 'settings').click();
    const takeBack = () =>
      [...widget.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('Take back'),
      );
    await waitUntil(takeBack);
    const answered = heard(widget, 'evi-consent');
    takeBack()!.click();
    expect((await answered).agreed).to.be.false;
    await waitUntil(() => part(widget, 'consent'));
    expect(widget.status).to.equal('ended');
    await waitUntil(() => socket.isClosed);
    expect(await refusalOf(widget.connect())).to.equal('NotAllowedError');
  });
});
