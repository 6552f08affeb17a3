import { expect } from '@open-wc/testing';
import { transcriptAsJson } from '../../../../src/ui/panel/saving/transcript-as-json.js';
import { conversation } from './conversation.js';

describe('the conversation as JSON', () => {
  it('is every message as the page has it, but for growing words, with its time and what was heard', () => {
    const { messages } = JSON.parse(transcriptAsJson(conversation)) as {
      messages: Record<string, unknown>[];
    };
    const { receivedAt, ...asked } = conversation.messages[4]!;
    expect(messages).to.have.length(5);
    expect(messages.map(({ atMs }) => atMs)).to.deep.equal([0, 20, 40, 3_500, 3_600]);
    expect(messages[4]).to.deep.equal({ ...asked, atMs: 3_600, receivedAt: receivedAt.toISOString() });
    expect(messages[1]!.utterance).to.deep.equal({ receivedMs: 3_100, heardMs: 1_300, isInterrupted: true });
    expect(messages[3]).not.to.have.property('utterance');
  });
});
