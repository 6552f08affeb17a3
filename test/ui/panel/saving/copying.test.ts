import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Session } from '../../../../src/headless.js';
import { initialState } from '../../../../src/session/index.js';
import { createCopying } from '../../../../src/ui/panel/saving/copying.js';
import { visitorSays } from '../../panel-model.js';

/** Gives the page this clipboard until the test is over. */
function withClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
}

function conversation() {
  const session = { state: { ...initialState, messages: [visitorSays('Hello')] } };
  let renderings = 0;
  const requestUpdate = () => {
    renderings++;
  };
  const host = { requestUpdate } as unknown as ReactiveControllerHost;
  const copying = createCopying(host, session as unknown as Session);
  return { session, copying, renderings: () => renderings };
}

describe('copying a conversation', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('puts the text on the clipboard and says so, until the conversation goes on', async () => {
    const written: string[] = [];
    withClipboard({ writeText: (text) => Promise.resolve(void written.push(text)) });
    const { session, copying, renderings } = conversation();
    expect(copying.isDone).to.be.undefined;
    await copying.copy('You: Hello');
    expect(written).to.deep.equal(['You: Hello']);
    expect(copying.isDone).to.be.true;
    expect(renderings()).to.equal(1);

    session.state = { ...session.state, messages: [...session.state.messages, visitorSays('More')] };
    expect(copying.isDone).to.be.undefined;
  });

  it('says that it was refused', async () => {
    withClipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    const { copying, renderings } = conversation();
    await copying.copy('You: Hello');
    expect(copying.isDone).to.be.false;
    expect(renderings()).to.equal(1);
  });

  it('is refused where the page is not secure and has no clipboard', async () => {
    withClipboard(undefined);
    const { copying } = conversation();
    await copying.copy('You: Hello');
    expect(copying.isDone).to.be.false;
  });
});
