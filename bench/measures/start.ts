/** Measure 2: how long after the visitor's click the first of the microphone's sound reaches the server. */
import { visitWithProbe } from '../call.js';
import type { Caller } from '../contestants/contestant.js';
import { callers } from '../contestants/index.js';
import type { Measure, Row } from '../measure.js';
import type { Stage } from '../stage.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';

const latenciesMs = [0, 50, 200];
/** How long a button is down, at the short end: 87 ms among the young, 137 from 65 (https://github.com/andyed/clicksense). */
const pressMs = 80;

export const start: Measure = {
  number: 2,
  title: 'Start',
  remark:
    'From the click to the first bytes of the microphone at the server, the pointer coming from nowhere. The latency is that of a round trip, to the token endpoint and on the socket. “Again” is the second call on the same page. “Pressed” is the third, its button down for 80 ms before the click, as by a hand; the others click as they go down.',
  runs: 5,
  async run(stage, runs) {
    const rows: Row[] = [];
    for (const latencyMs of latenciesMs) {
      const heads = {
        first: { what: `click → first sound at the server, latency ${latencyMs} ms`, unit: 'ms' },
        again: { what: `again, latency ${latencyMs} ms`, unit: 'ms' },
        pressed: { what: `pressed, latency ${latencyMs} ms`, unit: 'ms' },
      } as const;
      const startRepeatedly = (caller: Caller) => repeated(runs, () => startThrice(stage, caller, latencyMs));
      rows.push(...(await sideBySide(heads, callers, startRepeatedly)));
    }
    return rows;
  },
};

async function startThrice(stage: Stage, caller: Caller, latencyMs: number) {
  const { page, close } = await visitWithProbe(stage, caller, { latencyMs });
  const startOnce = async (heldMs = 0): Promise<number> => {
    await caller.start(page, heldMs);
    const chat = await stage.evi.nextChat();
    const heardAtMs = await chat.firstSoundAtMs();
    return heardAtMs - (await page.evaluate(() => window.probe.clickedAtMs));
  };
  const first = await startOnce();
  await caller.hangUp(page);
  const again = await startOnce();
  await caller.hangUp(page);
  const pressed = await startOnce(pressMs);
  await close();
  return { first, again, pressed };
}
