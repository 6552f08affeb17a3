/** Whatever visitor, page, server, network and browser do, in whatever order: some things always hold of a session. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import fc from 'fast-check';
import { isCall } from '../../src/session/index.js';
import { installFakeBrowser, type FakeBrowser } from './fake-browser.js';
import {
  happening,
  latestSocket,
  longestWaitMs,
  newWorld,
  stepsToLive,
  type Happening,
  type World,
} from './session-happenings.js';

/** Every run begins on the way to a call, most of them with one that is live and has a tool. */
const beginning = fc
  .oneof(fc.nat(stepsToLive.length), fc.constant(stepsToLive.length))
  .map((steps) => stepsToLive.slice(0, steps));

const middle = fc.array(happening, { maxLength: 40, size: 'max' });

const hangUps: Happening[] = [
  ({ session }) => session.disconnect(),
  (world) => {
    latestSocket(world)?.closes(1000);
    if (isCall(world.session.state.status) || world.promises.isTrying()) world.session.disconnect();
  },
];

/** All that was received has been heard. */
function playOut({ browser }: World): void {
  for (const { name, port } of browser.ports) {
    const { mark } = (port.posted as { mark?: number }[]).findLast((command) => 'mark' in command) ?? {};
    if (name.includes('playback')) port.say({ type: 'drained', mark });
  }
}

describe('a session', () => {
  it('keeps its promises, and gives back what it took, in any order of events', async () => {
    const anyOrder = fc.asyncProperty(
      beginning,
      middle,
      fc.constantFrom(...hangUps),
      async (...happenings) => {
        const browser = installFakeBrowser();
        mock.timers.enable({ apis: ['setTimeout'] });
        try {
          await assertPromisesKept(browser, ...happenings);
        } finally {
          mock.timers.reset();
          browser.restore();
        }
      },
    );
    await fc.assert(anyOrder, { numRuns: 1000, includeErrorInReport: true });
  });
});

async function assertPromisesKept(
  browser: FakeBrowser,
  first: Happening[],
  then: Happening[],
  hangUp: Happening,
): Promise<void> {
  const world = newWorld(browser);
  const { promises } = world;
  for (const happens of [...first, ...then]) {
    await happens(world);
    await settle();
    promises.assertKept();
  }
  mock.timers.tick(longestWaitMs);
  await settle();
  promises.assertKept();
  assertToolsAnswered(world);

  await hangUp(world);
  const saidBefore = said(browser);
  // What was asked for comes after all.
  world.giveToken('late');
  browser.answersMicrophone(true);
  world.working.forEach((finish) => finish(true));
  await settle();
  playOut(world);
  mock.timers.tick(longestWaitMs);
  await settle();
  promises.assertKept();
  assert.equal(said(browser), saidBefore, 'something was said after the end');
  assertAllGivenBack(browser);
}

const said = ({ sockets }: FakeBrowser) => sockets.flatMap(({ sent }) => sent).length;

/** Whatever a tool does: while the connection holds, the assistant does not wait for it in vain. */
function assertToolsAnswered({ session, browser, promises, mustAnswer }: World): void {
  if (session.state.status !== 'live') return;
  for (const { id, sockets } of mustAnswer) {
    if (sockets === browser.sockets.length)
      assert.equal(promises.answersTo(id), 1, 'a tool call has no answer');
  }
}

function assertAllGivenBack({ sockets, tracks, contexts, ports, listeners }: FakeBrowser): void {
  assert.equal(
    tracks.filter(({ readyState }) => readyState === 'live').length,
    0,
    'the microphone is still recording',
  );
  assert.equal(ports.filter(({ port }) => !port.isClosed).length, 0, 'a port is still open');
  assert.equal(contexts.filter(({ isClosed }) => !isClosed).length, 0, 'an audio context is still open');
  assert.equal(sockets.filter(({ isOpen }) => isOpen).length, 0, 'a socket is still open');
  assert.equal(listeners(), 0, 'somebody still listens to the page');
}
