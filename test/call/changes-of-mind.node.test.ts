import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertHeardWhole, assertInterruptedOnce, conversation, isAnswered, meet } from './meeting.js';
import { releasesEverything } from './released.js';

/** Repeated by the answer, which is long for that. */
const longLine =
  'Please tell me all there is to know about this lamp, its bulb, its cable, its switch and its shade.';

describe('a visitor who changes their mind', () => {
  it('types over the answer, hears it break off, and then hears the answer to what they typed', async (t) => {
    const meeting = await meet(t, { attributes: 'mode="text"' });
    const { evi, visitor, panel } = meeting;
    await panel.click('launcher');
    await panel.write(longLine);
    await visitor.page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await panel.write('The price is enough.');
    await panel.reads('message', 'Assistant: You wrote: The price is enough.');
    await evi.until(() => isAnswered(evi));
    await panel.hears(evi.utterances());
    await assertInterruptedOnce(meeting);
    assert.equal((await panel.diary()).interruptions, 1);
  });

  it('hangs up in the middle of an answer, and calls again', async (t) => {
    const meeting = await meet(t, { attributes: 'mode="text"' });
    const { evi, visitor, panel } = meeting;
    await panel.click('launcher');
    await panel.write(longLine);
    await visitor.page.waitForFunction(() => document.querySelector('hume-evi-widget')!.isPlaying);
    await panel.click('end');
    await panel.reads('status', 'Conversation ended');
    await releasesEverything(visitor.page);
    await evi.until(() => evi.entries('ended').length === 1);
    const saidInFirstCall = evi.utterances().length;

    await panel.write('Here I am again.');
    await panel.reads('message', 'Assistant: You wrote: Here I am again.');
    await evi.until(() => isAnswered(evi));
    await panel.hears(evi.utterances());
    await assertHeardWhole(meeting, saidInFirstCall);
    assert.deepEqual(await panel.words('message'), conversation(evi));
    assert.deepEqual(visitor.complaints, []);
  });
});
