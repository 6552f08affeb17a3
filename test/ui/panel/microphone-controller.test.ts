import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import type { Session } from '../../../src/headless.js';
import { EviError } from '../../../src/evi-error.js';
import { MicrophoneController } from '../../../src/ui/panel/microphone-controller.js';
import type { EviProperties } from '../../../src/ui/properties.js';

class Host extends ReactiveElement {
  static override properties = { audioConstraints: { attribute: false } };
  declare audioConstraints: EviProperties['audioConstraints'];
}
customElements.define('test-microphone-host', Host);

describe('the microphone a page asks for', () => {
  let host: Host;
  let chosen: (string | undefined)[];
  let answer: Promise<void>;

  beforeEach(async () => {
    chosen = [];
    answer = Promise.resolve();
    host = new Host();
    host.audioConstraints = { deviceId: 'first' };
    const setMicrophone = (deviceId: string | undefined) => {
      chosen.push(deviceId);
      return answer;
    };
    new MicrophoneController(host as unknown as EviProperties, { setMicrophone } as unknown as Session);
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  async function ask(audioConstraints: EviProperties['audioConstraints']): Promise<void> {
    host.audioConstraints = audioConstraints;
    await host.updateComplete;
  }

  it('is used as soon as it is named, and the system’s own when none is', async () => {
    await ask({ deviceId: 'second' });
    await ask(null);
    expect(chosen).to.deep.equal(['second', undefined]);
  });

  it('is not opened again when something else changes', async () => {
    await ask({ deviceId: 'first', noiseSuppression: false });
    expect(chosen).to.deep.equal([]);
  });

  it('that cannot be had is told to the page, one that was overtaken is not', async () => {
    const told: string[] = [];
    host.addEventListener('evi-error', ({ error }) => told.push(error.code));
    answer = Promise.reject(new DOMException('', 'AbortError'));
    await ask({ deviceId: 'second' });
    answer = Promise.reject(new EviError('mic-busy', 'It is busy.'));
    await ask({ deviceId: 'third' });
    expect(told).to.deep.equal(['mic-busy']);
  });
});
