import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type * as Headless from '../../src/headless.js';
import { releasesEverything } from './released.js';
import { createScriptedEvi } from './scripted-evi.js';
import { startSite, type Site } from './site.js';
import { noise } from './speech.js';
import { visit, type Visitor } from './visitor.js';

/** What the page of this test keeps for itself. */
interface OwnFace {
  session: Headless.Session;
  statuses: string[];
  heard: string[];
}

declare global {
  interface Window {
    ownFace: OwnFace;
  }
}

describe('a page with a face of its own', () => {
  const evi = createScriptedEvi();
  let site: Site;
  let visitor: Visitor;

  before(async () => {
    site = await startSite({ onUpgrade: evi.onUpgrade, body: '<button>Talk</button>' });
    visitor = await visit(site);
    await visitor.page.evaluate(async () => {
      const address = '/dist/headless.js';
      const { createSession } = (await import(address)) as typeof Headless;
      const session = createSession({ getToken: () => 'own-token', socketUrl: '/v0/evi/chat' });
      const statuses: string[] = [];
      const heard: string[] = [];
      session.subscribe((state, previous, event) => {
        if (state.status !== previous.status) statuses.push(state.status);
        if (event.type === 'ended') heard.push(event.id);
      });
      window.ownFace = { session, statuses, heard };
    });
  });
  after(async () => {
    await visitor.browser.close();
    await site.close();
  });

  it('talks, hears and hangs up with a session alone', async () => {
    const { page } = visitor;
    await page.evaluate(`document.querySelector('button').onclick = () => void ownFace.session.connect()`);
    await page.click('button');
    const chat = await evi.nextChat();
    chat.sendMetadata();
    await chat.receives(({ frames }) => frames().length >= 10);
    chat.sendAudio('a', 0, noise(24_000, 1));
    chat.send({ type: 'assistant_end' });
    await page.waitForFunction(() => window.ownFace.session.level('loudspeaker') > 0);
    await page.waitForFunction(() => window.ownFace.heard.includes('a'));
    await page.evaluate(() => window.ownFace.session.disconnect());
    assert.equal(await chat.closed, 1000);
    assert.deepEqual(await page.evaluate(() => window.ownFace.statuses), ['starting', 'live', 'ended']);
    await releasesEverything(page);
  });

  it('uses the devices it chooses, in the call at hand and in those after it', async () => {
    const { page } = visitor;
    const chosen = await page.evaluate(async () => {
      const { session } = window.ownFace;
      const { microphones, loudspeakers } = await session.devices();
      const [microphone, loudspeaker] = [microphones.at(-1)!.id, loudspeakers.at(-1)!.id];
      await session.setMicrophone(microphone);
      void session.connect();
      await session.setLoudspeaker(loudspeaker);
      return { microphone, loudspeaker };
    });
    const used = () =>
      page.evaluate(() => ({
        microphone: window.listeningIn.tracks.at(-1)!.getSettings().deviceId,
        loudspeaker: (window.listeningIn.contexts.at(-1) as AudioContext & { sinkId: string }).sinkId,
      }));
    (await evi.nextChat()).sendMetadata();
    assert.deepEqual(await used(), chosen);
    await page.evaluate(() => window.ownFace.session.disconnect());
    await releasesEverything(page);

    await page.evaluate(() => void window.ownFace.session.connect());
    const chat = await evi.nextChat();
    chat.sendMetadata();
    await chat.receives(({ frames }) => frames().length > 0);
    await page.waitForFunction(
      (loudspeaker) =>
        (window.listeningIn.contexts.at(-1) as AudioContext & { sinkId: string }).sinkId === loudspeaker,
      {},
      chosen.loudspeaker,
    );
    assert.deepEqual(await used(), chosen);
    await page.evaluate(() => window.ownFace.session.disconnect());
    await releasesEverything(page);
  });

  it('draws nothing when there is no call', async () => {
    const drawn = await visitor.page.evaluate(() => {
      const { session } = window.ownFace;
      const bands = new Float32Array(3).fill(1);
      session.spectrum('microphone', bands);
      return { microphone: session.level('microphone'), bands: [...bands] };
    });
    assert.deepEqual(drawn, { microphone: 0, bands: [0, 0, 0] });
  });

  it('is told clearly when there is no call to say something in', async () => {
    const message = await visitor.page.evaluate(() => {
      try {
        window.ownFace.session.sendUserInput('hello?');
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    });
    assert.match(String(message), /connect\(\) first/);
  });
});
