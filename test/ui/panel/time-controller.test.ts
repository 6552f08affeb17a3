import { expect, fixture, html } from '@open-wc/testing';
import { initialState, type SessionListener, type SessionStatus } from '../../../src/session/index.js';
import { EviProperties } from '../../../src/ui/properties.js';
import { TimeController } from '../../../src/ui/panel/time-controller.js';

customElements.define('time-host', class extends EviProperties {});

const start = Date.UTC(2026, 0, 1);

describe('the time of the call', () => {
  const real = { now: Date.now, setTimeout, clearTimeout };
  let now: number;
  let tick: (() => void) | undefined;
  let host: EviProperties;
  let place: HTMLElement;
  let turn: (status: SessionStatus) => Promise<void>;

  async function pass(seconds: number): Promise<void> {
    now += seconds * 1000;
    tick?.();
    await host.updateComplete;
  }

  beforeEach(async () => {
    now = start;
    tick = undefined;
    host = await fixture<EviProperties>(html`<time-host lang="en"></time-host>`);
    place = document.createElement('span');
    place.setAttribute('part', 'time');
    host.renderRoot.append(place);
    Date.now = () => now;
    window.setTimeout = ((callback: () => void) => {
      tick = callback;
      return 1;
    }) as unknown as typeof setTimeout;
    window.clearTimeout = () => void (tick = undefined);
    let listener: SessionListener | undefined;
    new TimeController(host, {
      subscribe: (added) => {
        listener = added;
        return () => undefined;
      },
    });
    let state = initialState;
    turn = async (status) => {
      const previous = state;
      state = { ...state, status };
      listener!(state, previous, { type: 'connecting' });
      host.requestUpdate();
      await host.updateComplete;
    };
  });

  afterEach(() => {
    Date.now = real.now;
    window.setTimeout = real.setTimeout;
    window.clearTimeout = real.clearTimeout;
  });

  it('counts from the moment the call is live, over a lost connection', async () => {
    await turn('starting');
    await pass(5);
    expect(place.textContent).to.equal('');
    await turn('live');
    expect(place.textContent).to.equal('00:00');
    await pass(61);
    expect(place.textContent).to.equal('01:01');
    await turn('reconnecting');
    await pass(10);
    await turn('live');
    expect(place.textContent).to.equal('01:11');
  });

  it('stays after the call, with no timer left, and begins anew with the next', async () => {
    await turn('starting');
    await turn('live');
    await pass(150);
    await turn('ended');
    expect(tick).to.be.undefined;
    await pass(60);
    host.requestUpdate();
    await host.updateComplete;
    expect(place.textContent).to.equal('02:30');
    await turn('starting');
    expect(place.textContent).to.equal('');
  });

  it('counts on in a call of more than an hour', async () => {
    await turn('starting');
    await turn('live');
    await pass(3661);
    expect(place.textContent).to.equal('61:01');
  });

  it('is none of a call that could not be had', async () => {
    await turn('starting');
    await turn('failed');
    expect(place.textContent).to.equal('');
  });

  it('asks for no timer where nobody sees it, and none once its element has left', async () => {
    await turn('starting');
    place.hidden = true;
    await turn('live');
    expect(tick).to.be.undefined;
    place.hidden = false;
    await turn('reconnecting');
    expect(tick).not.to.be.undefined;
    host.remove();
    expect(tick).to.be.undefined;
  });

  it('is written in the digits of the language', async () => {
    host.lang = 'ar-EG';
    await turn('starting');
    await turn('live');
    await pass(83);
    expect(place.textContent).to.equal('٠١:٢٣');
  });
});
