import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PropertyValues } from '@lit/reactive-element';
import { render } from 'lit-html';
import type { AudioDevices, Session, SessionListener, SessionOptions } from '../../../../src/headless.js';
import { EviError } from '../../../../src/evi-error.js';
import { initialState } from '../../../../src/session/index.js';
import { remember } from '../../../../src/ui/panel/choices.js';
import type { PanelPart } from '../../../../src/ui/panel/on-demand.js';
import { createSettings } from '../../../../src/ui/panel/settings/index.js';
import { EviProperties } from '../../../../src/ui/properties.js';
import { panelModel } from '../../panel-model.js';

/** Draws the settings as the panel does. */
class SettingsHost extends EviProperties {
  settingsPart: PanelPart | undefined;

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    render(this.settingsPart?.view(panelModel({ callMode: this.mode })), this.renderRoot);
  }
}
customElements.define('settings-host', SettingsHost);

/** A session whose microphone the test hands out, and takes away. */
function sessionByHand() {
  const listeners: SessionListener[] = [];
  const trials: {
    changes: Partial<SessionOptions> | undefined;
    onHeard(): void;
    end(error?: EviError): void;
  }[] = [];
  let hangUps = 0;
  let devices: AudioDevices = { microphones: [], loudspeakers: [] };
  const session: Partial<Session> = {
    state: initialState,
    subscribe(listener) {
      listeners.push(listener);
      return () => undefined;
    },
    level: () => 0.5,
    devices: () => Promise.resolve(devices),
    watchDevices: () => undefined,
    disconnect() {
      hangUps++;
      trials.at(-1)?.end();
    },
    tryMicrophone: (onHeard, changes) =>
      new Promise((resolve, reject) => {
        const end = (error?: EviError) => (error ? reject(error) : resolve());
        trials.push({ changes, onHeard, end });
      }),
  };
  return {
    session: session as Session,
    trials,
    hangUps: () => hangUps,
    names(label: string) {
      devices = { microphones: [{ id: 'm1', label }], loudspeakers: [] };
    },
    /** As when the page starts a call. */
    beginsCall() {
      for (const listener of listeners) listener(initialState, initialState, { type: 'connecting' });
    },
  };
}

async function settingsOn(session: Session) {
  const host = await fixture<SettingsHost>(html`<settings-host></settings-host>`);
  host.settingsPart = createSettings(host, session, () => undefined);
  host.requestUpdate();
  await host.updateComplete;
  const button = () => host.renderRoot.querySelector<HTMLElement>('button[aria-pressed]')!;
  const press = async () => {
    button().click();
    await host.updateComplete;
  };
  const meter = () => host.renderRoot.querySelector('meter');
  const isOver = () => waitUntil(() => button().ariaPressed === 'false' && meter() === null);
  return { host, press, meter, isOver };
}

describe('trying the microphone in the settings', () => {
  afterEach(() => localStorage.removeItem('hume-evi-widget'));

  it('shows the meter while it lasts, and ends with the same button', async () => {
    const { session, hangUps } = sessionByHand();
    const { press, meter, isOver } = await settingsOn(session);
    await press();
    await waitUntil(() => meter()!.value > 0);
    await press();
    await isOver();
    expect(hangUps()).to.equal(1);
  });

  it('opens the microphone as the page wants it, and the one the visitor chose', async () => {
    const { session, trials } = sessionByHand();
    const { host, press, isOver } = await settingsOn(session);
    host.audioConstraints = { noiseSuppression: false };
    await press();
    await press();
    await isOver();
    remember({ microphoneId: 'm1' });
    await press();
    expect(trials.map(({ changes }) => changes?.audioConstraints)).to.deep.equal([
      { noiseSuppression: false },
      { noiseSuppression: false, deviceId: 'm1' },
    ]);
  });

  it('lists the devices once the browser names them', async () => {
    const { session, trials, names } = sessionByHand();
    const { host, press } = await settingsOn(session);
    await press();
    names('Desk');
    trials[0]!.onHeard();
    await waitUntil(() => host.renderRoot.querySelector('select')!.textContent.includes('Desk'));
  });

  it('gives the microphone back when the meter is out of sight, or there is to be a chat', async () => {
    const { session, hangUps } = sessionByHand();
    const { host, press, isOver } = await settingsOn(session);
    await press();
    host.hidden = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(hangUps()).to.equal(1);
    host.hidden = false;
    await isOver();
    await press();
    host.mode = 'text';
    await host.updateComplete;
    expect(hangUps()).to.equal(2);
  });

  it('never ends the call that takes the microphone', async () => {
    const { session, trials, hangUps, beginsCall } = sessionByHand();
    const { host, press, isOver } = await settingsOn(session);
    await press();
    beginsCall();
    host.hidden = true;
    host.requestUpdate();
    await host.updateComplete;
    trials[0]!.end();
    await isOver();
    expect(hangUps()).to.equal(0);
  });

  it('tells what is wrong with the microphone, until the next try', async () => {
    const { session, trials } = sessionByHand();
    const { host, press, isOver } = await settingsOn(session);
    const told = () => host.renderRoot.querySelector('[role=alert]')!.textContent;
    await press();
    trials[0]!.end(new EviError('mic-missing', 'There is none.'));
    await isOver();
    expect(told()).to.equal('No microphone was found. Connect one, then try again.');
    await press();
    expect(told()).to.equal('');
  });
});
