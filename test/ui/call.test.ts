import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { assistantMessage, liveWidget } from './live-widget.js';
import { installScriptedSocket, openedSocket, ScriptedSocket } from './scripted-socket.js';
import { heard, part, textWidget } from './widget-fixture.js';

describe('a call of the element', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installScriptedSocket();
  });
  afterEach(() => restore());

  it('is live when the server says so, not before', async () => {
    const widget = await textWidget();
    const seen: string[] = [];
    widget.addEventListener('evi-status', ({ status, previous }) => seen.push(`${previous} → ${status}`));
    const connected = widget.connect();
    const socket = await openedSocket();
    expect(widget.status).to.equal('starting');
    await widget.updateComplete;
    expect(widget.matches(':state(starting)')).to.be.true;

    const told = heard(widget, 'evi-connect');
    socket.goLive();
    const { chatId, chatGroupId } = await told;
    expect([chatId, chatGroupId]).to.deep.equal(['c1', 'g1']);
    await connected;
    await widget.updateComplete;
    expect(widget.matches(':state(live)')).to.be.true;
    expect(widget.chatMetadata?.chatId).to.equal('c1');
    expect(seen).to.deep.equal(['idle → starting', 'starting → live']);
  });

  it('shows what the assistant says, and hands every message to the page', async () => {
    const { widget, socket } = await liveWidget();
    const told = heard(widget, 'evi-message');
    socket.say(assistantMessage);
    expect((await told).message.type).to.equal('assistant_message');
    await widget.updateComplete;
    expect(part(widget, 'message-assistant').textContent).to.include('Good day!');
    expect(widget.messages).to.have.length(1);
    await expect(widget).to.be.accessible();
  });

  it('shows how it sounded once the measures come, unless the page leaves that out', async () => {
    const { widget, socket } = await liveWidget();
    socket.say(assistantMessage);
    socket.say({ type: 'assistant_prosody', id: 'a1', models: { prosody: { scores: { Calmness: 0.5 } } } });
    await widget.updateComplete;
    expect(part(widget, 'expressions').textContent.trim()).to.equal('Calmness 50%');
    widget.setAttribute('without-expressions', '');
    await widget.updateComplete;
    expect(part(widget, 'expressions')).to.be.null;
  });

  it('goes on while the panel is closed, and the launcher says so', async () => {
    const { widget, socket } = await liveWidget();
    widget.hide();
    await widget.updateComplete;
    expect(widget.status).to.equal('live');
    expect(socket.isClosed).to.be.false;
    expect(part(widget, 'launcher').textContent.trim()).to.equal('Open conversation, call in progress');
    await expect(widget).to.be.accessible();
  });

  it('is started by what is typed, which is sent once it is live', async () => {
    const widget = await fixture<HumeEviWidget>(
      html`<hume-evi-widget .getToken=${() => 'token'}></hume-evi-widget>`,
    );
    await widget.show();
    part(widget, 'input').focus();
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    const socket = await openedSocket();
    expect(socket.sent.map(({ type }) => type)).to.deep.equal(['session_settings']);
    expect(part(widget, 'mute'), 'no microphone in it').to.be.null;

    socket.goLive();
    await waitUntil(() => socket.sent.length > 1);
    expect(socket.sent[1]).to.deep.include({ type: 'user_input', text: 'Hello' });
    await waitUntil(() => (part(widget, 'input') as HTMLTextAreaElement).value === '');
  });

  it('that cannot be had leaves the visitor their words and says why', async () => {
    const widget = await textWidget();
    widget.mode = 'voice';
    await widget.show();
    part(widget, 'input').focus();
    await sendKeys({ type: 'Hello' });
    const failed = heard(widget, 'evi-error');
    await sendKeys({ press: 'Enter' });
    (await openedSocket()).breakOff();
    await failed;
    await widget.updateComplete;
    expect((part(widget, 'input') as HTMLTextAreaElement).value).to.equal('Hello');
    expect(part(widget, 'error')).not.to.be.null;
    expect(widget.matches(':state(failed)')).to.be.true;
    await expect(widget).to.be.accessible();

    part(widget, 'retry').click();
    (await openedSocket(2)).goLive();
    await waitUntil(() => widget.status === 'live');
    await widget.updateComplete;
    expect(part(widget, 'error')).to.be.null;
    expect(part(widget, 'mute'), 'a text call is tried again as a text call').to.be.null;
  });

  it('is muted when the session says so, and the attribute follows', async () => {
    const { widget } = await liveWidget();
    widget.mute();
    await widget.updateComplete;
    expect(widget.matches('[muted]:state(muted)')).to.be.true;
    widget.removeAttribute('muted');
    await widget.updateComplete;
    expect(widget.muted).to.be.false;
    expect(widget.matches(':state(muted)')).to.be.false;
  });

  it('ends when the visitor hangs up', async () => {
    const { widget, socket } = await liveWidget();
    const over = heard(widget, 'evi-disconnect');
    part(widget, 'end').click();
    expect((await over).reason).to.equal('user');
    expect(socket.isClosed).to.be.true;
    await widget.updateComplete;
    expect(part(widget, 'start')).not.to.be.null;
  });

  it('ends when the element leaves the page', async () => {
    const { widget, socket } = await liveWidget();
    const over = heard(widget, 'evi-disconnect');
    widget.remove();
    await over;
    expect(socket.isClosed).to.be.true;
  });

  it('goes on when the element moves to another parent', async () => {
    const { widget, socket } = await liveWidget();
    const elsewhere = await fixture(html`<main></main>`);
    elsewhere.append(widget);
    socket.say(assistantMessage);
    await widget.updateComplete;
    expect(widget.status).to.equal('live');
    expect(socket.isClosed).to.be.false;
    expect(part(widget, 'message-assistant').checkVisibility()).to.be.true;
  });

  it('is not begun when the element has left the page while the code was loading', async () => {
    const widget = await textWidget();
    const connected = widget.connect();
    widget.remove();
    await connected;
    expect(widget.status).to.equal('idle');
    expect(ScriptedSocket.made).to.be.empty;
  });

  it('begins with the opening of the panel when told to', async () => {
    const widget = await textWidget();
    widget.autoStart = true;
    part(widget, 'launcher').click();
    (await openedSocket()).goLive();
    await waitUntil(() => widget.status === 'live');
  });

  it('is needed by what can only be said in one', async () => {
    const widget = await textWidget();
    expect(() => widget.sendAssistantInput('Hello')).to.throw('connect() first');
    expect(() => widget.pauseAssistant()).to.throw('connect() first');
  });

  it('passes on what the page asks of it', async () => {
    const { widget, socket } = await liveWidget();
    widget.sendAssistantInput('Hello');
    widget.sendSessionSettings({ systemPrompt: 'Be kind' });
    widget.pauseAssistant();
    expect(widget.isPaused).to.be.true;
    widget.resumeAssistant();
    expect(widget.isPaused).to.be.false;
    expect(socket.sent.slice(1).map(({ type }) => type)).to.deep.equal([
      'assistant_input',
      'session_settings',
      'pause_assistant_message',
      'resume_assistant_message',
    ]);
  });
});
