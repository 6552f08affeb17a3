import { expect } from '@open-wc/testing';
import { transcriptView } from '../../../src/ui/panel/transcript.js';
import type { TranscriptMessage } from '../../../src/headless.js';
import type { Term } from '../../../src/ui/words.js';
import { assistantSays, panelModel, visitorSays } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const view = (...[state, settings]: [object?, object?]) =>
  transcriptView(panelModel({ state: { status: 'live', ...state }, settings: { ...settings } }));

describe('the transcript', () => {
  it('invites to speak before anything is said', async () => {
    const { part, show } = await shadowFixture(view());
    expect(part('transcript').textContent).to.include('Just speak.');
    show(view({ messages: [visitorSays('Hello')] }));
    expect(part('transcript').textContent).not.to.include('Just speak.');
  });

  it('shows who said what, in order', async () => {
    const messages = [assistantSays('Hi there'), visitorSays('Hello'), assistantSays('How can I help?')];
    const { root } = await shadowFixture(view({ messages }));
    const lines = [...root.querySelectorAll('[part~=message]')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal(['Assistant: Hi there', 'You: Hello', 'Assistant: How can I help?']);
    expect(root.querySelectorAll('[part~=message-user]')).to.have.length(1);
    expect(root.querySelectorAll('[part~=message-assistant]')).to.have.length(2);
  });

  it('shows of a long conversation what is drawn, and offers the rest, which is not announced', async () => {
    const messages = ['One', 'Two', 'Three', 'Four'].map((words) => visitorSays(words));
    let isAsked = false;
    const { root, show } = await shadowFixture(
      transcriptView(
        panelModel({
          state: { status: 'live', messages },
          drawn: { earlierFrom: 2, latestFrom: 2 },
          actions: { showEarlier: () => (isAsked = true) },
        }),
      ),
    );
    const lines = (within: string) =>
      [...root.querySelectorAll(`${within} .words`)].map(({ textContent }) => textContent);
    expect(lines('[role=log]')).to.deep.equal(['Three', 'Four']);
    const [three] = root.querySelectorAll('[role=log] p');
    const button = root.querySelector('button')!;
    expect(button.textContent).to.include('Earlier messages');
    button.click();
    expect(isAsked).to.be.true;

    const drawn = { earlierFrom: 0, latestFrom: 2 };
    show(transcriptView(panelModel({ state: { status: 'live', messages }, drawn })));
    expect(lines('.earlier')).to.deep.equal(['One', 'Two']);
    expect(root.querySelector('.earlier')!.closest('[role=log], [aria-live]')).to.be.null;
    expect(root.querySelector('button')).to.be.null;
    expect(root.querySelector('[role=log] p'), 'what was there stays as it is').to.equal(three);
  });

  it('offers no earlier messages where none are shown', async () => {
    const messages = ['One', 'Two', 'Three'].map((words) => visitorSays(words));
    const drawn = { earlierFrom: 2, latestFrom: 2 };
    const choices = { withoutCaptions: true };
    const { root } = await shadowFixture(
      transcriptView(panelModel({ state: { status: 'live', messages }, drawn, choices })),
    );
    expect(root.querySelector('button')).to.be.null;
  });

  it('shows markup as text', async () => {
    const { root } = await shadowFixture(
      view({ messages: [assistantSays('<img src=x onerror=alert(1)> & <b>')] }),
    );
    expect(root.querySelector('img, b')).to.be.null;
    expect(root.querySelector('.words')!.textContent).to.equal('<img src=x onerror=alert(1)> & <b>');
  });

  it('announces a turn once it is final, and not the words growing towards it', async () => {
    const { root, show } = await shadowFixture(
      view({ messages: [assistantSays('Hi'), visitorSays('I am', { interim: true })] }),
    );
    const growing = root.querySelector('[part~=message-user]')!;
    expect(growing.closest('[role=log], [aria-live], [role=status]')).to.be.null;
    expect(root.querySelector('[role=log]')!.textContent).not.to.include('I am');

    show(view({ messages: [assistantSays('Hi'), visitorSays('I am looking for', { interim: true })] }));
    expect(growing.isConnected, 'grows in place').to.be.true;
    expect(growing.textContent).to.include('I am looking for');

    show(view({ messages: [assistantSays('Hi'), visitorSays('I am looking for a lamp.')] }));
    expect(root.querySelectorAll('[part~=message-user]')).to.have.length(1);
    expect(root.querySelector('[part~=message-user]')!.closest('[role=log]')).not.to.be.null;
  });

  it('keeps growing words to itself when asked to', async () => {
    const messages = [visitorSays('Hello'), visitorSays('I am', { interim: true })];
    const { root } = await shadowFixture(view({ messages }, { withoutInterim: true }));
    expect(root.querySelectorAll('[part~=message]')).to.have.length(1);
  });

  it('can be left out', async () => {
    const { root } = await shadowFixture(
      view({ messages: [visitorSays('Hello')] }, { withoutTranscript: true }),
    );
    expect(root.querySelector('[part~=message]')).to.be.null;
  });

  it('costs one row when something is said, however long the conversation', async () => {
    const said = Array.from({ length: 50 }, (_, index) => assistantSays(`Sentence ${index}`));
    let rows = 0;
    const term = ((key: Parameters<Term>[0]) => {
      if (key === 'assistantSaid') rows++;
      return key;
    }) as Term;
    const counting = (messages: TranscriptMessage[]) =>
      transcriptView(panelModel({ state: { status: 'live', messages }, term }));
    const { root, show } = await shadowFixture(counting(said));
    expect(rows).to.equal(50);
    show(counting([...said, assistantSays('One more')]));
    expect(rows).to.equal(51);
    expect(root.querySelectorAll('[part~=message]')).to.have.length(51);
    show(counting([...said, assistantSays('One more')].with(3, assistantSays('Corrected'))));
    expect(root.querySelectorAll('.words')[3]!.textContent).to.equal('Corrected');
  });

  it('is written anew in another language', async () => {
    const model = panelModel({ state: { status: 'live', messages: [assistantSays('Hi')] } });
    const german = new Map<string, string>([
      ['$code', 'de'],
      ['assistantSaid', 'Assistent:'],
    ]);
    const { root, show } = await shadowFixture(transcriptView(model));
    const term = ((key: Parameters<Term>[0]) => german.get(key) ?? model.term(key)) as Term;
    show(transcriptView({ ...model, term }));
    expect(root.querySelector('[part~=message]')!.textContent).to.include('Assistent:');
  });

  it('reads from the right where the words do', async () => {
    const { root } = await shadowFixture(view({ messages: [visitorSays('مرحبا')] }));
    expect(root.querySelector('.words')!.matches(':dir(rtl)')).to.be.true;
  });
});
