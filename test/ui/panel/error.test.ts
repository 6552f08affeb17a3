import { expect } from '@open-wc/testing';
import { EviError, type EviErrorCode } from '../../../src/headless.js';
import { english } from '../../i18n/english.js';
import { errorView } from '../../../src/ui/panel/error.js';
import { panelModel, type ModelChanges } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

const codes = Object.keys(english)
  .filter((key) => key.startsWith('error:'))
  .map((key) => key.slice('error:'.length) as EviErrorCode);

const failure = (code: EviErrorCode, changes: ModelChanges = {}) =>
  errorView(
    panelModel({
      ...changes,
      state: { status: 'failed', error: new EviError(code, 'For developers.'), ...changes.state },
    }),
  );
const buttons = (root: ShadowRoot) =>
  [...root.querySelectorAll('button')].map((button) => button.textContent.trim());

describe('an error', () => {
  for (const code of codes) {
    it(`${code} is told in words for visitors`, async () => {
      const { root, part } = await shadowFixture(failure(code));
      expect(part('error').closest('[role=alert]')).not.to.be.null;
      expect(part('error').textContent).to.include(english[`error:${code}`]);
      expect(root.textContent).not.to.include('For developers.');
      expect(root.textContent).not.to.include(code);
    });
  }

  for (const detail of ['offline', 'blocked-by-page', 'unknown-config'] as const) {
    it(`is told by what is behind it where that is known: ${detail}`, async () => {
      const error = new EviError('socket-refused', 'For developers.', { detail });
      const { part } = await shadowFixture(errorView(panelModel({ state: { status: 'failed', error } })));
      expect(part('error').textContent).to.include(english[`because:${detail}`]);
      expect(part('error').textContent).not.to.include(english['error:socket-refused']);
    });
  }

  it('is retried with a click', async () => {
    let retries = 0;
    const { part } = await shadowFixture(failure('socket-lost', { actions: { retry: () => retries++ } }));
    part('retry').click();
    expect(retries).to.equal(1);
  });

  it('of the microphone offers to type instead', async () => {
    let typing = 0;
    const { root } = await shadowFixture(failure('mic-denied', { actions: { startTyping: () => typing++ } }));
    expect(buttons(root)).to.deep.equal(['Try again', 'Type instead']);
    [...root.querySelectorAll('button')].at(-1)!.click();
    expect(typing).to.equal(1);
  });

  it('does not offer to type where there is no text field', async () => {
    const { root } = await shadowFixture(failure('mic-denied', { settings: { withoutTextInput: true } }));
    expect(buttons(root)).to.deep.equal(['Try again']);
  });

  it('offers no way out while the call goes on in spite of it', async () => {
    const { root, part } = await shadowFixture(failure('server-error', { state: { status: 'live' } }));
    expect(part('error')).not.to.be.null;
    expect(buttons(root)).to.be.empty;
  });

  it('leaves nothing behind when it is gone', async () => {
    const { root, show } = await shadowFixture(failure('socket-lost'));
    show(errorView(panelModel({ state: { status: 'starting' } })));
    expect(root.querySelector('[role=alert]')!.textContent.trim()).to.equal('');
  });
});
