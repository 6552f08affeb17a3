import { expect } from '@open-wc/testing';
import type { SessionState, TranscriptMessage } from '../../../src/headless.js';
import { transcriptView } from '../../../src/ui/panel/transcript.js';
import { assistantSays, panelModel, toolCall } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const receivedAt = new Date(0);
const found: TranscriptMessage = {
  type: 'tool_response',
  toolCallId: 't1',
  content: '<b>Three</b> lamps & more',
  receivedAt,
};
const failed: TranscriptMessage = { type: 'tool_error', toolCallId: 't1', error: 'HTTP 503', receivedAt };
const problem: TranscriptMessage = {
  type: 'error',
  code: 'E0712',
  slug: 'custom_language_model_timed_out',
  message: 'It timed out.',
  receivedAt,
};

const view = (messages: TranscriptMessage[], status: SessionState['status'] = 'live') =>
  transcriptView(panelModel({ state: { status, messages } }));

const events = (root: ShadowRoot) =>
  [...root.querySelectorAll('.event')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('what happens between the words', () => {
  it('is told by the name of the tool that is used', async () => {
    const { root } = await shadowFixture(view([toolCall]));
    expect(events(root)).to.deep.equal(['Used: web search']);
  });

  it('is what the tool found, as text, behind a line that opens it', async () => {
    const { root } = await shadowFixture(view([toolCall, found]));
    const answer = root.querySelector('details')!;
    expect(answer.open).to.be.false;
    expect(answer.querySelector('summary')!.textContent).to.equal('Found: web search');
    answer.querySelector('summary')!.click();
    expect(answer.querySelector('.words')!.checkVisibility()).to.be.true;
    expect(answer.querySelector('.words')!.textContent).to.equal('<b>Three</b> lamps & more');
  });

  it('is that the tool could not answer, without the sentence for developers', async () => {
    const { root } = await shadowFixture(view([toolCall, failed]));
    expect(events(root)).to.deep.equal(['Used: web search', 'Did not work: web search']);
  });

  it('is an error of the server while the call goes on, announced once', async () => {
    const { root } = await shadowFixture(view([assistantSays('One moment.'), problem]));
    expect(events(root)).to.deep.equal(['The assistant ran into a problem.']);
    expect(root.querySelector('.event')!.getAttribute('aria-live')).to.equal('off');
    expect(root.querySelector('[role=alert]')).to.be.null;
  });

  it('is not the error that ended the call, which is told below', async () => {
    const { root, show } = await shadowFixture(view([assistantSays('One moment.'), problem], 'failed'));
    expect(events(root)).to.deep.equal([]);
    show(view([problem, assistantSays('So, where were we?')], 'ended'));
    expect(events(root)).to.have.length(1);
  });
});
