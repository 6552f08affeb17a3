/** A network that fails at every point of a conversation costs nobody a word, and never leaves a call undecided. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EviError } from '../../src/evi-error.js';
import type { SessionState } from '../../src/session/index.js';
import { holdChaoticCall, type Outcome } from './chaotic-call.js';
import { cutsOf, endlessCuts, inWords, pointCount } from './cuts.js';

const runs = 200;
assert.ok(runs >= pointCount, 'every point is cut at least once');

/** A call that hangs is a failure, and named: no verdict depends on how long a good one takes. */
const timeout = 20_000;

describe('a call whose connection is cut', () => {
  for (let seed = 0; seed < runs; seed += 1) {
    const plan = cutsOf(seed);
    it(`${plan.map(inWords).join(', then ')} keeps every word (seed ${seed})`, { timeout }, async () => {
      const outcome = await holdChaoticCall(plan);
      assert.deepEqual(outcome.cuts[0], plan[0], 'the connection was never cut');
      assertDecided(outcome.state);
      assertNothingLostOrDoubled(outcome);
    });
  }

  for (let seed = 0; seed < 5; seed += 1) {
    it(`again and again is given up with its words kept (seed ${seed})`, { timeout }, async () => {
      const outcome = await holdChaoticCall(endlessCuts(seed));
      assert.equal(outcome.state.status, 'failed');
      assert.equal(outcome.state.error?.code, 'socket-refused');
      assertNothingLostOrDoubled(outcome);
    });
  }
});

function assertDecided({ status, error }: SessionState): void {
  if (status === 'live') return;
  assert.equal(status, 'failed');
  assert.ok(error instanceof EviError, `failed with ${String(error)}`);
}

/** What is compared of a message: the fields whose names the session does not change. */
interface Words {
  type: string;
  id?: string;
  message?: { content?: string };
  interim?: boolean;
  name?: string;
  code?: string;
}

const kinds = ['user_message', 'assistant_message', 'tool_call', 'error'];
const isOfTranscript = ({ type, interim }: Words) => kinds.includes(type) && interim !== true;
const inBrief = ({ type, id, message, name, code }: Words) => [type, id, message?.content, name, code];

function assertNothingLostOrDoubled({ state, received, typed }: Outcome): void {
  const came = received.map((text) => JSON.parse(text) as Words).filter(isOfTranscript);
  const shown = (state.messages as readonly Words[]).filter(isOfTranscript);
  assert.deepEqual(shown.map(inBrief), came.map(inBrief));
  for (const text of typed) {
    const echoes = shown.filter(({ type, message }) => type === 'user_message' && message?.content === text);
    if (state.status === 'live') assert.equal(echoes.length, 1, `“${text}” is shown ${echoes.length} times`);
    else assert.ok(echoes.length <= 1, `“${text}” is doubled`);
  }
}
