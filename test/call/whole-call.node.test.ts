import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertHeardWhole, assertInterruptedOnce, conversation, isAnswered, meet } from './meeting.js';
import { panelOf } from './panel.js';
import type { EviSite } from './real-evi.js';
import { releasesEverything } from './released.js';
import { recordVisit } from './speech.js';

describe('a whole call', () => {
  it('is spoken, answered aloud, interrupted, typed, muted and hung up', async (t) => {
    const microphoneFile = await recordVisit([
      { afterMs: 500, text: 'Good morning, do you have this lamp in green?' },
      // The answer has begun by then, and goes on for longer than this visitor's patience.
      {
        afterMs: 3000,
        text: 'No, wait a moment please, I wanted to ask you something quite different today.',
      },
    ]);
    const meeting = await meet(t, {}, microphoneFile);
    const { evi, visitor, panel } = meeting;

    await panel.click('launcher');
    await panel.reads('status', 'Ready when you are');
    await panel.click('start');
    await panel.reads('status', 'Connected');

    // The visitor speaks; once they have finished, the words are final, and answered.
    await evi.until(() => finalWords(evi).length === 1);
    await panel.reads('message', `You: ${finalWords(evi)[0]!}`);
    await visitor.page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);

    // The visitor speaks over the answer, and is answered anew, in full.
    await evi.until(() => evi.sent('user_interruption').length === 1);
    await evi.until(() => finalWords(evi).length === 2 && isAnswered(evi));
    await panel.hears(evi.utterances());

    // The visitor types.
    await panel.write('Which bulb does it take?');
    await evi.until(() => finalWords(evi).length === 3 && isAnswered(evi));
    await panel.reads('message', 'Assistant: You wrote: Which bulb does it take?');
    await panel.hears(evi.utterances());

    // The visitor mutes the microphone for a while.
    assert.ok(!isSilence(latestSound(evi)), 'the room is heard');
    await panel.click('mute');
    await panel.reads('status', 'Microphone off');
    await evi.until(() => isSilence(latestSound(evi)));
    await panel.click('mute');
    await panel.reads('status', 'Connected');
    await evi.until(() => !isSilence(latestSound(evi)));

    // The visitor hangs up, and nothing is left of the call.
    await panel.click('end');
    await panel.reads('status', 'Conversation ended');
    await evi.until(() => evi.entries('ended').length === 1);
    assert.equal(evi.entries('ended')[0]!.code, 1000);
    await releasesEverything(visitor.page);

    // What was read …
    const { statuses, growing, interruptions } = await panel.diary();
    assert.deepEqual(statuses, [
      'Ready when you are',
      'Connecting…',
      'Connected',
      'Microphone off',
      'Connected',
      'Conversation ended',
    ]);
    const interim = evi.sent('user_message').filter((message) => message.interim);
    assert.ok(growing.length >= 2, 'words were seen while they were spoken');
    assert.deepEqual(
      growing.filter((words) => !interim.some(({ message }) => message.content === words)),
      [],
    );
    const read = await panel.words('message');
    const cut = '(interrupted here) ';
    assert.deepEqual(
      read.map((line) => line.replace(cut, '')),
      conversation(evi),
    );
    const answers = read.filter((line) => line.startsWith('Assistant:'));
    const marked = answers.map((line) => line.includes(cut));
    assert.ok(marked.includes(true), 'nothing is marked as cut off');
    assert.ok(marked.lastIndexOf(true) < 2, 'another answer than the first is marked as cut off');

    // … and what was heard: every answer just as it was sent, but for what the interruption silenced.
    await assertInterruptedOnce(meeting);
    assert.equal(interruptions, 1);
    assert.deepEqual(visitor.complaints, []);
  });

  it('begins with a greeting that is heard from its first word, though the loudspeaker opens after it came', async (t) => {
    const options = { greeting: 'Welcome to the lamp shop. What can I do for you?' };
    const meeting = await meet(t, options, await recordVisit([]));
    const { evi, panel } = meeting;
    await panel.click('launcher');
    await panel.click('start');
    await evi.until(() => isAnswered(evi));
    await panel.hears(evi.utterances());
    await assertHeardWhole(meeting);
    assert.deepEqual(await panel.words('message'), [`Assistant: ${options.greeting}`]);
  });

  it('is over when the assistant has said goodbye, to its last sample', async (t) => {
    const attributes = `mode="text" session-settings='{"builtinTools":[{"name":"hang_up"}]}'`;
    const meeting = await meet(t, { attributes });
    const { evi, visitor, panel } = meeting;
    await panel.click('launcher');
    await panel.write('Goodbye!');
    await panel.reads('status', 'Conversation ended');
    await evi.until(() => evi.entries('ended').length === 1);
    assert.equal(evi.entries('ended')[0]!.code, 1000);
    await releasesEverything(visitor.page);
    await assertHeardWhole(meeting);
    assert.deepEqual(await panel.words('message'), conversation(evi));
    assert.deepEqual(await panel.words('error'), []);
  });

  it('ends with kind words and a way back when nobody said anything', async (t) => {
    const { evi, visitor, panel } = await meet(t, { inactivityMs: 1500, attributes: 'mode="text"' });
    await panel.click('launcher');
    await panel.click('start');
    await panel.reads('error', 'It was quiet for a while, so the conversation was ended.');
    await panel.reads('status', 'Conversation ended');
    assert.equal(evi.sent('error')[0]?.code, 'E0714');
    await releasesEverything(visitor.page);
    await panel.click('retry');
    await evi.until(() => evi.entries('started').length === 2);
  });

  it('goes on with the conversation of another day', async (t) => {
    const { evi, visitor, panel } = await meet(t, { attributes: 'mode="text"' });
    await panel.click('launcher');
    await panel.write('I like the green one.');
    await evi.until(() => isAnswered(evi));
    await panel.click('end');
    await evi.until(() => evi.entries('ended').length === 1);

    const [first] = evi.entries('started');
    await visitor.page.reload();
    const panelOfAnotherDay = await panelOf(visitor.page);
    await visitor.page.$eval(
      'hume-evi-widget',
      (widget, id) => widget.setAttribute('resumed-chat-group-id', id),
      first!.chatGroupId,
    );
    await panelOfAnotherDay.click('launcher');
    await panelOfAnotherDay.write('It is me again.');
    await panelOfAnotherDay.reads('message', 'Assistant: Welcome back. I remember 1 message of yours.');
    const { chatId, chatGroupId } = evi.entries('started')[1]!;
    assert.equal(chatGroupId, first!.chatGroupId);
    assert.notEqual(chatId, first!.chatId);
  });
});

const finalWords = (evi: EviSite): string[] =>
  evi.sent('user_message').flatMap(({ interim, message }) => (interim ? [] : [message.content ?? '']));

/** The last 200 ms that reached the server. */
const latestSound = (evi: EviSite): Int16Array[] =>
  evi
    .entries('sound')
    .slice(-10)
    .map(({ sound }) => sound.samples);

const isSilence = (frames: readonly Int16Array[]): boolean =>
  frames.every((frame) => frame.every((sample) => sample === 0));
