import { expect } from '@open-wc/testing';
import { EviError, type SessionState } from '../../../src/headless.js';
import { panelView } from '../../../src/ui/panel/panel.js';
import { assistantSays, panelModel, toolCall, visitorSays, type ModelChanges } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const conversation = [
  assistantSays('Hello! What are you looking for?'),
  visitorSays('A lamp for my desk.'),
  visitorSays('and how much is', { interim: true }),
];
const toolAnswer = {
  type: 'tool_response',
  toolCallId: 't1',
  content: 'Lamps',
  receivedAt: new Date(0),
} as const;
const live: Partial<SessionState> = { status: 'live', messages: conversation };
const failed: Partial<SessionState> = {
  status: 'failed',
  messages: conversation,
  error: new EviError('mic-denied', 'For developers.'),
};

const faces: Record<string, ModelChanges> = {
  'before a call': {},
  'before a text call': { callMode: 'text' },
  'while connecting': { state: { status: 'starting' } },
  'while the browser asks for the microphone': {
    state: { status: 'starting', isAskingForMicrophone: true },
  },
  'during a call': { state: { ...live, playingId: 'a1' } },
  'while muted': { state: { ...live, muted: true } },
  'while the assistant is paused': { state: { ...live, isPaused: true } },
  'during a text call': { state: live, callMode: 'text' },
  'when the call is about to end': {
    state: { ...live, warnings: [{ kind: 'inactivity', remainingMs: 60_000, endsAt: new Date(0) }] },
  },
  'while reconnecting': { state: { ...live, status: 'reconnecting' } },
  'after a call': { state: { status: 'ended', messages: conversation } },
  'after a failure': { state: failed },
  'after an interruption and a tool': {
    state: {
      ...live,
      messages: [...conversation, toolCall, toolAnswer],
      utterances: { a1: { isInterrupted: true, heardMs: 500, receivedMs: 1000 } },
    },
  },
  'after copying was refused': {
    state: { status: 'ended', messages: conversation },
    copying: { isDone: false },
  },
  'in the flow of the page': { settings: { layout: 'inline' } },
  'without transcript and text field': {
    state: live,
    settings: { withoutTranscript: true, withoutTextInput: true },
  },
};

describe('the panel', () => {
  for (const theme of ['light', 'dark']) {
    for (const [name, changes] of Object.entries(faces)) {
      it(`${name} has no accessibility faults, ${theme}`, async () => {
        const { host } = await shadowFixture(panelView(panelModel(changes)), theme);
        await expect(host).to.be.accessible();
      });
    }
  }

  it('is a dialog named by its heading', async () => {
    const { part } = await shadowFixture(panelView(panelModel({ settings: { heading: 'Ask Lumo' } })));
    expect(part('panel').getAttribute('role')).to.equal('dialog');
    expect(part('panel').getAttribute('aria-labelledby')).to.equal(part('heading').id);
    expect(part('heading').textContent).to.equal('Ask Lumo');
  });

  it('is no dialog and cannot be closed in the flow of the page', async () => {
    const { part } = await shadowFixture(
      panelView(panelModel({ settings: { layout: 'inline', open: false } })),
    );
    expect(part('panel').getAttribute('role')).to.equal('region');
    expect(part('panel').hidden).to.be.false;
    expect(part('close')).to.be.null;
  });

  it('is not shown while it is closed', async () => {
    const { part } = await shadowFixture(panelView(panelModel({ settings: { open: false } })));
    expect(part('panel').checkVisibility()).to.be.false;
  });

  it('offers to start before a call, and to mute and hang up during one', async () => {
    const { part, show } = await shadowFixture(panelView(panelModel()));
    expect(part('start').textContent.trim()).to.equal('Start call');
    expect(part('mute')).to.be.null;
    expect(part('end')).to.be.null;

    show(panelView(panelModel({ state: live })));
    expect(part('start')).to.be.null;
    expect(part('mute').ariaLabel).to.equal('Mute microphone');
    expect(part('end').ariaLabel).to.equal('End call');
  });

  it('has no microphone to mute in a text call', async () => {
    const { part } = await shadowFixture(panelView(panelModel({ state: live, callMode: 'text' })));
    expect(part('mute')).to.be.null;
    expect(part('end').ariaLabel).to.equal('End chat');
  });

  it('asks for the opposite of what the state says, and shows nothing before the state changes', async () => {
    const asked: boolean[] = [];
    const actions = { setMuted: (muted: boolean) => void asked.push(muted) };
    const { part, show } = await shadowFixture(panelView(panelModel({ state: live, actions })));
    part('mute').click();
    expect(part('mute').ariaPressed).to.equal('false');

    show(panelView(panelModel({ state: { ...live, muted: true }, actions })));
    expect(part('mute').ariaPressed).to.equal('true');
    part('mute').click();
    expect(asked).to.deep.equal([true, false]);
  });

  it('pauses the assistant, and lets it go on, in calls of both kinds', async () => {
    const asked: boolean[] = [];
    const actions = { setPaused: (paused: boolean) => void asked.push(paused) };
    const { part, show } = await shadowFixture(panelView(panelModel({ actions })));
    expect(part('pause')).to.be.null;
    show(panelView(panelModel({ state: live, actions })));
    expect(part('pause').ariaLabel).to.equal('Pause assistant');
    part('pause').click();
    expect(part('pause').ariaPressed, 'until the state says so').to.equal('false');

    show(panelView(panelModel({ state: { ...live, isPaused: true }, callMode: 'text', actions })));
    expect(part('pause').ariaPressed).to.equal('true');
    part('pause').click();
    expect(asked).to.deep.equal([true, false]);
  });

  it('leaves the room to the conversation, which can be kept once the call is over', async () => {
    const { root, show } = await shadowFixture(panelView(panelModel({ state: live })));
    expect(root.querySelector('#saving')).to.be.null;
    show(panelView(panelModel({ state: { ...live, status: 'ended' } })));
    expect(root.querySelector('#saving')!.textContent).to.equal('Save conversation');
  });
});
