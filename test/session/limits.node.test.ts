/** When a visitor is warned that the service is about to end the call. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { noticeMs } from '../../src/session/limits.js';
import type { CallLimits } from '../../src/session/index.js';
import { chatOptions, conversationIn, fakeWorld, settle } from './fake-world.js';
import { assistantMessage, chatMetadata, userMessage } from './messages.js';

const limits = { inactivityMs: 240_000, maxDurationMs: 1_800_000 };

async function callWith(given: CallLimits) {
  const fake = fakeWorld();
  const conversation = conversationIn(fake.world);
  conversation.connect({ ...chatOptions, limits: given });
  fake.giveToken();
  await settle();
  fake.serve(chatMetadata);
  return { ...fake, conversation, warnings: () => conversation.state.warnings.map(({ kind }) => kind) };
}

describe('a visitor of a call with limits', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  it('who says nothing is warned a minute before the call is ended', async () => {
    const { conversation, warnings } = await callWith(limits);
    mock.timers.tick(179_999);
    assert.deepEqual(warnings(), []);
    mock.timers.tick(1);
    assert.deepEqual(conversation.state.warnings, [
      { kind: 'inactivity', remainingMs: 60_000, endsAt: new Date(240_000) },
    ]);
  });

  it('is warned once, however long the service then takes', async () => {
    const { warnings } = await callWith({ inactivityMs: 240_000 });
    mock.timers.tick(600_000);
    assert.deepEqual(warnings(), ['inactivity']);
  });

  it('takes the warning back with a word, and is warned anew when it is quiet again', async () => {
    const { warnings, serve } = await callWith(limits);
    mock.timers.tick(200_000);
    assert.deepEqual(warnings(), ['inactivity']);
    serve(userMessage('well', true));
    assert.deepEqual(warnings(), []);
    mock.timers.tick(179_999);
    assert.deepEqual(warnings(), []);
    mock.timers.tick(1);
    assert.deepEqual(warnings(), ['inactivity']);
  });

  it('is not taken for active because the assistant speaks', async () => {
    const { warnings, serve } = await callWith(limits);
    mock.timers.tick(170_000);
    serve(assistantMessage('a', 'Take your time.'));
    mock.timers.tick(10_000);
    assert.deepEqual(warnings(), ['inactivity']);
  });

  it('is warned of the longest duration, which no word takes back', async () => {
    const { conversation, warnings, serve } = await callWith({ maxDurationMs: 1_800_000 });
    mock.timers.tick(1_740_000);
    assert.deepEqual(conversation.state.warnings, [
      { kind: 'max-duration', remainingMs: 60_000, endsAt: new Date(1_800_000) },
    ]);
    serve(userMessage('Already?'));
    assert.deepEqual(warnings(), ['max-duration']);
  });

  it('whose connection was lost and is back has all the time of a new chat', async () => {
    const { warnings, serve, drop, waitEnds } = await callWith({ maxDurationMs: 600_000 });
    mock.timers.tick(540_000);
    drop(1006);
    assert.deepEqual(warnings(), [], 'while there is no chat');
    mock.timers.tick(60_000);
    await waitEnds();
    serve(chatMetadata);
    mock.timers.tick(539_999);
    assert.deepEqual(warnings(), []);
    mock.timers.tick(1);
    assert.deepEqual(warnings(), ['max-duration']);
  });

  it('hears no more of it when the call is over', async () => {
    const { conversation, warnings } = await callWith(limits);
    mock.timers.tick(180_000);
    assert.deepEqual(warnings(), ['inactivity']);
    conversation.disconnect();
    assert.deepEqual(warnings(), []);
    let warned = 0;
    conversation.subscribe((_state, _previous, { type }) => (warned += type === 'warned' ? 1 : 0));
    mock.timers.tick(3_600_000);
    assert.equal(warned, 0);
  });

  it('is never warned of a limit that is not given, or none', async () => {
    const { warnings } = await callWith({ maxDurationMs: Infinity });
    mock.timers.tick(3_600_000);
    assert.deepEqual(warnings(), []);
  });

  it('is warned of a short limit in its last quarter', () => {
    assert.deepEqual([1_800_000, 240_000, 120_000, 30_000].map(noticeMs), [60_000, 60_000, 30_000, 7500]);
  });
});
