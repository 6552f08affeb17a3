import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../src/headless.js';
import { statusView } from '../../../src/ui/panel/status.js';
import { panelModel, visitorSays } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const receivedAt = new Date(0);
const live: Partial<SessionState> = {
  status: 'live',
  chatMetadata: { type: 'chat_metadata', chatId: 'c', chatGroupId: 'g', receivedAt },
};
const statusOf = (state: Partial<SessionState>) => statusView(panelModel({ state }));

/** What a turn of a conversation goes through. */
const turn: Partial<SessionState>[] = [
  live,
  { ...live, messages: [visitorSays('Which', { interim: true })] },
  { ...live, messages: [visitorSays('Which lamp?')] },
  { ...live, playingId: 'a1' },
  live,
];

describe('the status', () => {
  it('shows whose turn it is', async () => {
    const { root, show, part } = await shadowFixture(statusOf({}));
    const shown = turn.map((state) => {
      show(statusOf(state));
      const seen = part('status').cloneNode(true) as Element;
      seen.querySelector('.visually-hidden')?.remove();
      return seen.textContent.trim();
    });
    expect(shown).to.deep.equal(['Listening', 'You are speaking', 'Thinking…', 'Speaking', 'Listening']);
    expect(root.querySelector('.visually-hidden')!.textContent).to.equal('Connected');
  });

  it('announces where the call is, and not whose turn it is', async () => {
    const { root, show } = await shadowFixture(statusOf({}));
    const region = root.querySelector('[role=status]')!;
    const announced = [region.textContent];
    const observer = new MutationObserver(() => announced.push(region.textContent));
    observer.observe(region, { subtree: true, childList: true, characterData: true });
    const course: Partial<SessionState>[] = [
      { status: 'starting' },
      { status: 'starting', isAskingForMicrophone: true },
      { status: 'starting' },
      ...turn,
      { ...live, muted: true },
      ...turn,
      { ...live, isPaused: true },
      { ...live, status: 'reconnecting' },
      { status: 'ended' },
    ];
    for (const state of course) {
      show(statusOf(state));
      // So that each change is seen by itself.
      await Promise.resolve();
    }
    expect(announced).to.deep.equal([
      'Ready when you are',
      'Connecting…',
      'Asking for microphone…',
      'Connecting…',
      'Connected',
      'Microphone off',
      'Connected',
      'Paused',
      'Reconnecting…',
      'Conversation ended',
    ]);
  });

  it('says each thing once to whoever reads it', async () => {
    const { show, part } = await shadowFixture(statusOf({ status: 'starting' }));
    expect(part('status').textContent.trim()).to.equal('Connecting…');
    show(statusOf({ ...live, muted: true }));
    expect(part('status').textContent.trim()).to.equal('Microphone off');
  });
});
