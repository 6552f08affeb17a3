/** Measure 9, second part: how often the assistant gives way to nobody, to its own echo or to somebody typing. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { cut } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { ours } from '../contestants/ours.js';
import { firstLoud } from '../listening.js';
import { alignmentOf, gainsOf, timesLowered } from '../loudness.js';
import type { Row } from '../measure.js';
import { quietRoom, speech, typing } from '../sounds.js';
import type { Stage } from '../stage.js';
import { repeated } from './repeated.js';
import { sideBySide } from './side-by-side.js';

const sentences = [
  'You are looking at a lamp that was made by hand, in a small workshop by the sea.',
  'It is in stock, and it would be with you in two or three days.',
  'If you do not like it, you can send it back within a month, and it costs you nothing.',
  'The shade comes in four colours: white, sand, moss and a very dark blue.',
  'Would you like me to tell you more about the bulb, or about the cable?',
];
const alignWithSamples = 24_000;
const alignReach = 960;
/** −6 dB is a yield, −1 dB is none any more. */
const [low, high] = [0.5, 0.9];

type Disturbance = 'echo20' | 'echo30' | 'echo40' | 'typing';

const echoDb: Partial<Record<Disturbance, number>> = { echo20: -20, echo30: -30, echo40: -40 };
const heads = {
  echo20: { what: 'false yields a minute, echo −20 dB', unit: '' },
  echo30: { what: 'false yields a minute, echo −30 dB', unit: '' },
  echo40: { what: 'false yields a minute, echo −40 dB', unit: '' },
  typing: { what: 'false yields a minute, somebody types', unit: '' },
} as const;

/** The others never yield before they are told to: they have no false ones either. */
export function countFalseYields(stage: Stage): Promise<Row[]> {
  return sideBySide(heads, [ours], async () => {
    const said = await speech(sentences);
    const count = (disturbance: Disturbance) => yieldsAMinute(stage, said, disturbance);
    return repeated(1, async () => ({
      echo20: await count('echo20'),
      echo30: await count('echo30'),
      echo40: await count('echo40'),
      typing: await count('typing'),
    }));
  });
}

async function yieldsAMinute(stage: Stage, said: Int16Array, disturbance: Disturbance): Promise<number> {
  const call = await openCall(stage, ours);
  const background = disturbance === 'typing' ? typing(10) : quietRoom(3);
  await call.play(stage.publish(disturbance, background), { isRepeated: true });
  const gainDb = echoDb[disturbance];
  if (gainDb !== undefined) await hearOneself(call.page, gainDb);
  const times = await timesYielded(call, said);
  await call.close();
  return (times * 60_000) / (said.length / 48);
}

function hearOneself(page: Page, gainDb: number): Promise<void> {
  return page.evaluate((gain) => {
    const { microphone, loudspeaker } = window.probe;
    if (!loudspeaker.echo) throw new Error('There is no loudspeaker to be heard.');
    microphone.hear(loudspeaker.echo, gain);
  }, gainDb);
}

async function timesYielded({ chat, listen, heard }: Call, said: Int16Array): Promise<number> {
  await listen('loudspeaker');
  chat.say('monologue', cut(said, 500 * 48));
  await wait(said.length / 48 + 500);
  const { samples, sampleRate } = await heard('loudspeaker');
  const sent = Float32Array.from(said, (sample) => sample / 32_768);
  const [sentFrom, heardFrom] = [firstLoud(sent), firstLoud(samples)];
  if (sentFrom === undefined || heardFrom === undefined) throw new Error('The assistant was not heard.');
  const offset = alignmentOf(samples, sent.subarray(0, alignWithSamples), heardFrom - sentFrom, alignReach);
  return timesLowered(gainsOf(samples, sent, offset, sampleRate), low, high);
}
