import { expect } from '@open-wc/testing';
import { transcriptAsText } from '../../../../src/ui/panel/saving/transcript-as-text.js';
import { assistantSays, panelModel, visitorSays } from '../../panel-model.js';
import { at, conversation, saying } from './conversation.js';

const { term } = panelModel();

describe('the conversation as text', () => {
  it('is a line for each turn: when, who, what, and where it was interrupted', () => {
    expect(transcriptAsText(conversation, term)).to.equal(
      [
        '00:00 Assistant: Hello!',
        '00:00 Assistant: We have three (interrupted here) lamps for a desk.',
        '00:00 Assistant: (interrupted here) And many more.',
        '00:03 You: How much?',
        '',
      ].join('\n'),
    );
  });

  it('counts on after an hour', () => {
    const hours = saying(at(0, visitorSays('Hi')), at(3_725_999, assistantSays('Still here?')));
    expect(transcriptAsText(hours, term)).to.include('62:05 Assistant: Still here?');
  });

  it('is empty when nothing was said', () => {
    expect(transcriptAsText(saying(), term)).to.equal('');
  });
});
