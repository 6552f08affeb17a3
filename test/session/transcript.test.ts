import { expect } from '@open-wc/testing';
import { decode } from '../../src/session/decode.js';
import { withMessage } from '../../src/session/transcript.js';
import type { TranscriptMessage } from '../../src/session/index.js';
import type { ReceivedMessage } from '../../src/wire.js';
import { assistantMessage, audioOutput, serverErrorMessage, userMessage } from './messages.js';

const received = (wire: unknown) =>
  ({ ...decode(JSON.stringify(wire)), receivedAt: new Date(0) }) as unknown as ReceivedMessage;

const contents = (...wire: unknown[]) =>
  wire
    .reduce<readonly TranscriptMessage[]>(
      (transcript, message) => withMessage(transcript, received(message)),
      [],
    )
    .map((entry) =>
      entry.type === 'error' ? entry.code : 'message' in entry ? entry.message.content : entry.type,
    );

describe('the transcript', () => {
  it('lets interim words grow in place and give way to the final ones', () => {
    const growing = [userMessage('good', true), userMessage('good morning', true)];
    expect(contents(...growing)).to.deep.equal(['good morning']);
    expect(contents(...growing, userMessage('Good morning.'))).to.deep.equal(['Good morning.']);
  });

  it('keeps the turns of both in order', () => {
    expect(
      contents(
        userMessage('One'),
        assistantMessage('a', 'Two'),
        assistantMessage('b', 'Three'),
        userMessage('Four'),
      ),
    ).to.deep.equal(['One', 'Two', 'Three', 'Four']);
  });

  it('keeps interim words last while the assistant still speaks', () => {
    expect(contents(userMessage('wait', true), assistantMessage('a', 'And so'))).to.deep.equal([
      'And so',
      'wait',
    ]);
  });

  it('has one entry for an utterance that comes twice', () => {
    expect(
      contents(
        assistantMessage('a', 'Hello'),
        assistantMessage('b', 'there'),
        assistantMessage('a', 'Hello!'),
      ),
    ).to.deep.equal(['Hello!', 'there']);
  });

  it('shows what the server reported and leaves out what is no part of a conversation', () => {
    expect(contents(audioOutput('a', 0), serverErrorMessage('E0712'))).to.deep.equal(['E0712']);
  });
});
