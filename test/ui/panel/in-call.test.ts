import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit-html';
import { inCallView } from '../../../src/ui/panel/in-call.js';
import '../../../src/index.js';
import { liveWidget } from '../live-widget.js';
import { panelModel, type ModelChanges } from '../panel-model.js';
import { installScriptedSocket } from '../scripted-socket.js';
import { shadowFixture } from '../shadow-fixture.js';
import { focused, part } from '../widget-fixture.js';

const view = ({ state, settings, ...rest }: ModelChanges = {}) =>
  html`${inCallView(
    panelModel({ state: { status: 'live', ...state }, settings: { open: false, ...settings }, ...rest }),
  )}`;

describe('the call in small', () => {
  for (const theme of ['light', 'dark']) {
    it(`is a region with a name and no accessibility faults, ${theme}`, async () => {
      const { host, part } = await shadowFixture(view(), theme);
      expect(part('in-call').getAttribute('role')).to.equal('region');
      expect(part('in-call').ariaLabel).to.equal('call in progress');
      await expect(host).to.be.accessible();
    });
  }

  it('is there during a call while the panel is closed, and at no other time', async () => {
    const { part, show } = await shadowFixture(view());
    for (const status of ['live', 'starting', 'reconnecting'] as const) {
      show(view({ state: { status } }));
      expect(part('in-call'), status).not.to.be.null;
    }
    for (const status of ['idle', 'ended', 'failed'] as const) {
      show(view({ state: { status } }));
      expect(part('in-call'), status).to.be.null;
    }
    for (const settings of [{ open: true }, { layout: 'inline' as const }]) {
      show(view({ settings }));
      expect(part('in-call')).to.be.null;
    }
  });

  it('mutes and hangs up', async () => {
    const asked: unknown[] = [];
    const actions = {
      setMuted: (muted: boolean) => void asked.push(muted),
      end: () => void asked.push('end'),
    };
    const { part } = await shadowFixture(view({ actions }));
    part('mute').click();
    part('end').click();
    expect(asked).to.deep.equal([true, 'end']);
  });

  it('stands beside the launcher, which gets the focus when it is hung up', async () => {
    const restore = installScriptedSocket();
    try {
      const { widget } = await liveWidget();
      widget.hide();
      await waitUntil(() => part(widget, 'in-call'));
      const [form, launcher] = ['in-call', 'launcher'].map((name) =>
        part(widget, name).getBoundingClientRect(),
      );
      expect(form!.right).to.be.below(launcher!.left);
      const end = part(widget, 'in-call').querySelector<HTMLElement>('[part=end]')!;
      end.focus();
      end.click();
      await widget.updateComplete;
      expect(part(widget, 'in-call')).to.be.null;
      expect(focused(widget)).to.equal('launcher');
    } finally {
      restore();
    }
  });
});
