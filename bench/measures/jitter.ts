/** Measure 7: what a network that delivers late, early or in bursts does to the assistant's voice. */
import { setTimeout as wait } from 'node:timers/promises';
import { tone } from '../../test/call/speech.js';
import { openCall } from '../call.js';
import type { Caller } from '../contestants/contestant.js';
import { callers } from '../contestants/index.js';
import { firstLoud, silencesIn } from '../listening.js';
import { speakLive } from '../live-speech.js';
import type { Measure, Row } from '../measure.js';
import type { Network } from '../network/link.js';
import type { Recording } from '../recording.js';
import type { Stage } from '../stage.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';
import { soundAfterMs } from './sound-after.js';

interface Condition {
  name: string;
  network: Network;
  /** Whether the design promises that nothing is missing. */
  isPromised: boolean;
}

const conditions: readonly Condition[] = [
  { name: 'even network', network: {}, isPromised: true },
  { name: 'jitter ±50 ms', network: { jitterMs: 50 }, isPromised: true },
  { name: 'jitter ±150 ms', network: { jitterMs: 150 }, isPromised: true },
  { name: 'jitter ±400 ms', network: { jitterMs: 400 }, isPromised: false },
  { name: 'bursts of 300 ms', network: { burstMs: 300 }, isPromised: true },
];

const speechMs = 9000;
const chunkMs = 100;
/** A gap shorter than this is not heard as one. */
const audibleMs = 5;
/** −40 dB of full scale, some 30 dB below the tone. */
const audible = 0.01;
const learningMs = 1000;
const longestDelayMs = 1500;

export const jitter: Measure = {
  number: 7,
  title: 'Jitter',
  remark: `A tone of ${speechMs / 1000} s, sent as it is spoken in chunks of ${chunkMs} ms: nothing is sent ahead, which is the worst a server can do. Gaps are ${audibleMs} ms or more below −40 dB. The delay is that of the last sample behind the instant it was spoken at, the network’s own included: on average as much as the jitter. A server that was late itself sat on a busy machine: what is missing then is not the contestant’s fault.`,
  runs: 1,
  async run(stage, runs) {
    const rows: Row[] = [];
    for (const { name, network, isPromised } of conditions) {
      const noGap = isPromised ? { target: { of: 'p99', atMost: 0 } as const } : {};
      const heads = {
        early: { what: `${name}: gaps in the first second`, unit: '' },
        later: { what: `${name}: gaps after it`, unit: '', ...noGap },
        length: { what: `${name}: all gaps together`, unit: 'ms' },
        delay: { what: `${name}: delay at the end`, unit: 'ms' },
        serverLate: { what: `${name}: the server itself was late by`, unit: 'ms' },
      } as const;
      const listen = (caller: Caller) => repeated(runs, () => listenOnce(stage, caller, network));
      rows.push(...(await sideBySide(heads, callers, listen)));
    }
    return rows;
  },
};

async function listenOnce(stage: Stage, caller: Caller, network: Network) {
  const { chat, listen, heard, close } = await openCall(stage, caller, { network });
  await listen('loudspeaker');
  const { endMs, serverLateMs } = await speakLive(chat, 'speech', tone(speechMs * 48, 1000), { chunkMs });
  await wait(longestDelayMs);
  const recording = await heard('loudspeaker');
  await close();
  const gaps = gapsIn(recording);
  return {
    early: gaps.filter(({ atMs }) => atMs < learningMs).length,
    later: gaps.filter(({ atMs }) => atMs >= learningMs).length,
    length: gaps.reduce((total, { lengthMs }) => total + lengthMs, 0),
    delay: soundAfterMs(recording, endMs),
    serverLate: serverLateMs,
  };
}

/** Their places are told from the first sound on. */
function gapsIn({ samples, sampleRate }: Recording): { atMs: number; lengthMs: number }[] {
  const first = firstLoud(samples) ?? 0;
  const perMs = sampleRate / 1000;
  return silencesIn(samples, audibleMs * perMs, audible).map(({ start, length }) => ({
    atMs: (start - first) / perMs,
    lengthMs: length / perMs,
  }));
}
