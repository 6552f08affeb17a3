import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { initialState, type SessionState } from '../../../../src/session/index.js';
import { EviProperties } from '../../../../src/ui/properties.js';
import { sidePx } from '../../../../src/ui/panel/visualizer/draw-shape.js';
import { VisualizerController } from '../../../../src/ui/panel/visualizer/visualizer-controller.js';
import { visitorSays } from '../../panel-model.js';

customElements.define('visualizer-host', class extends EviProperties {});

/** A host with a visualizer, a session that is nothing but what a test says it is, and a clock the test winds. */
async function visualizer(state: Partial<SessionState>) {
  const session = {
    state: { ...initialState, ...state },
    levels: { microphone: 0, loudspeaker: 0 },
    level: (source: 'microphone' | 'loudspeaker') => session.levels[source],
    spectrum: (_source: string, into: Float32Array) => void into.fill(1),
  };
  const host = await fixture<EviProperties>(html`<visualizer-host></visualizer-host>`);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sidePx;
  host.renderRoot.append(canvas);
  new VisualizerController(host, session);
  const update = async (changes: Partial<SessionState> = {}) => {
    session.state = { ...session.state, ...changes };
    host.requestUpdate();
    await host.updateComplete;
  };
  await update();
  return { host, canvas, session, update };
}

/** How much of the square the shape fills, 0…1, its halo left out. */
function extentOf(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, sidePx, sidePx);
  return data.filter((value, index) => index % 4 === 3 && value > 250).length / sidePx ** 2;
}

describe('the visualizer', () => {
  const real = { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout };
  let frame: (() => void) | undefined;
  let look: (() => void) | undefined;

  function passFrames(count = 1): void {
    for (let passed = 0; passed < count && frame; passed++) frame();
  }

  beforeEach(() => {
    frame = look = undefined;
    window.requestAnimationFrame = (callback) => {
      frame = () => callback(0);
      return 1;
    };
    window.cancelAnimationFrame = () => void (frame = undefined);
    window.setTimeout = ((callback: () => void) => {
      look = callback;
      return 1;
    }) as unknown as typeof setTimeout;
    window.clearTimeout = () => void (look = undefined);
  });

  afterEach(async () => {
    Object.assign(window, real);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('swells with the assistant and comes back to rest, where it asks for no frames', async () => {
    const { canvas, session, update } = await visualizer({ status: 'live' });
    const atRest = extentOf(canvas);
    expect(frame).to.be.undefined;
    session.levels.loudspeaker = 0.2;
    await update({ playingId: 'a1' });
    passFrames(20);
    expect(extentOf(canvas)).to.be.above(atRest * 1.5);
    session.levels.loudspeaker = 0;
    passFrames(1000);
    expect(frame).to.be.undefined;
    expect(extentOf(canvas)).to.equal(atRest);
  });

  it('notices a visitor who begins to speak, though the state says nothing yet', async () => {
    const { session } = await visualizer({ status: 'live' });
    session.levels.microphone = 0.2;
    look!();
    expect(frame).not.to.be.undefined;
  });

  it('does not move with a microphone that is muted', async () => {
    const { session } = await visualizer({ status: 'live', muted: true });
    session.levels.microphone = 0.2;
    look!();
    expect(frame).to.be.undefined;
  });

  for (const status of ['idle', 'starting', 'ended', 'failed'] as const) {
    it(`stands still and looks at nothing while the call is ${status}`, async () => {
      const { canvas, session, update } = await visualizer({ status });
      session.levels.microphone = 0.2;
      await update();
      expect([frame, look]).to.deep.equal([undefined, undefined]);
      expect(extentOf(canvas)).to.be.above(0);
    });
  }

  it('stops once it is out of sight, and once its element has left the page', async () => {
    const { host, canvas, session, update } = await visualizer({ status: 'live' });
    session.levels.loudspeaker = 0.2;
    for (const leave of [() => (canvas.hidden = true), () => host.remove()]) {
      canvas.hidden = false;
      await update();
      expect(frame).not.to.be.undefined;
      leave();
      await update();
      passFrames();
      expect([frame, look]).to.deep.equal([undefined, undefined]);
    }
  });

  it('stands still where the visitor wants less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { canvas, session, update } = await visualizer({ status: 'live' });
    session.levels.loudspeaker = 0.2;
    await update({ playingId: 'a1' });
    expect([frame, look]).to.deep.equal([undefined, undefined]);
    expect(extentOf(canvas)).to.be.above(0);
  });

  it('takes the colour of the page, and leans towards that of the measures', async () => {
    const { host, canvas, update } = await visualizer({});
    const middle = () => [...canvas.getContext('2d')!.getImageData(sidePx / 2, sidePx / 2, 1, 1).data];
    canvas.style.color = 'rgb(0, 100, 100)';
    canvas.dispatchEvent(new Event('transitionend'));
    const plain = middle();
    expect(plain[0]).to.be.below(plain[1]!);
    await update({ messages: [visitorSays('No!', { scores: { Anger: 0.8 } })] });
    expect(middle()[0]).to.be.above(middle()[1]!);
    host.withoutExpressions = true;
    await host.updateComplete;
    expect(middle()).to.deep.equal(plain);
  });
});
