/** Measure 9, second part: how often the assistant gives way to nobody, to its own echo or to somebody typing. */
import { setTimeout as wait } from 'node:timers/promises';
import { encodeWav } from '../../src/server/wav.js';
import { cut } from '../../test/call/speech.js';
import { openCall, type Call } from '../call.js';
import { ours } from '../contestants/ours.js';
import { firstLoud } from '../listening.js';
import { alignmentOf, gainsOf, timesLowered } from '../loudness.js';
import type { Row } from '../measure.js';
import { quietRoom, speech, typing } from '../sounds.js';
import type { Stage } from '../stage.js';
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
const echoesDb = [-20, -30, -40];

const heads = {
  'echo-20': { what: 'false yields a minute, echo −20 dB', unit: '' },
  'echo-30': { what: 'false yields a minute, echo −30 dB', unit: '' },
  'echo-40': { what: 'false yields a minute, echo −40 dB', unit: '' },
  typing: { what: 'false yields a minute, somebody types', unit: '' },
} as const;

/** The others never yield before they are told to: they have no false ones either. */
export function countFalseYields(stage: Stage): Promise<Row[]> {
  return sideBySide(heads, [ours], async (caller) => {
    const said = await speech(sentences);
    const publish = (name: string, samples: Int16Array) =>
      stage.publish(name, encodeWav({ samples, sampleRate: 48_000 }));
    const room = publish('room', quietRoom(3));
    const keys = publish('keys', typing(10));
    const series: Partial<Record<keyof typeof heads, number[]>> = {};
    for (const echoDb of echoesDb) {
      const call = await openCall(stage, caller);
      await call.page.evaluate((wav) => window.probe.microphone.play(wav, true), room);
      await call.page.evaluate((gainDb) => {
        const { microphone, loudspeaker } = window.probe;
        if (loudspeaker.echo) microphone.hear(loudspeaker.echo, gainDb);
      }, echoDb);
      series[`echo${echoDb}` as keyof typeof heads] = [await yieldsAMinute(call, said)];
      await call.close();
    }
    const call = await openCall(stage, caller);
    await call.page.evaluate((wav) => window.probe.microphone.play(wav, true), keys);
    series.typing = [await yieldsAMinute(call, said)];
    await call.close();
    return series;
  });
}

async function yieldsAMinute({ chat, listen, heard }: Call, said: Int16Array): Promise<number> {
  const durationMs = said.length / 48;
  await listen('loudspeaker');
  chat.say('monologue', cut(said, 500 * 48));
  await wait(durationMs + 500);
  const { samples, sampleRate } = await heard('loudspeaker');
  const sent = Float32Array.from(said, (sample) => sample / 32_768);
  const sentFrom = firstLoud(sent);
  const heardFrom = firstLoud(samples);
  if (sentFrom === undefined || heardFrom === undefined) throw new Error('The assistant was not heard.');
  const offset = alignmentOf(samples, sent.subarray(0, alignWithSamples), heardFrom - sentFrom, alignReach);
  return (timesLowered(gainsOf(samples, sent, offset, sampleRate), low, high) * 60_000) / durationMs;
}
