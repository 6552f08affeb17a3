import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createEspeakVoice } from '../../src/server/espeak-voice.js';
import { fan, hiss, slams, typing } from './noises.js';
import { lowerings, noEcho, rate, room, type Room } from './talking-over.js';

/** Said by the visitor, each in a voice of its own. */
const visits = [
  ['No, wait a moment please.', 'en'],
  ['Stop, that is not what I meant.', 'en-us'],
  ['Excuse me, I have a question.', 'en-gb'],
  ['Five, not four.', 'en-gb-scotland'],
  ['Halt, einen Augenblick bitte.', 'de'],
  ['Attendez, je voudrais autre chose.', 'fr'],
  ['Perdona, tengo una pregunta.', 'es'],
  ['Scusi, vorrei sapere una cosa.', 'it'],
  ['Espere um momento, por favor.', 'pt'],
  ['Poczekaj chwilę, mam pytanie.', 'pl'],
  ['Vänta lite, jag har en fråga.', 'sv'],
  ['Wacht even, ik heb een vraag.', 'nl'],
] as const;
const answers = [
  ['The green lamp is in stock, and it comes with a bulb of eleven watts. Shall I keep it for you?', 'en-us'],
  ['Guten Tag, die Lampe ist noch da und kostet neununddreißig Euro.', 'de'],
  ['Bonjour, je regarde tout de suite si cette lampe est encore disponible.', 'fr'],
  ['Yes of course, seven o’clock suits us perfectly well.', 'en-gb'],
] as const;
/** Rooms are never quite silent. */
const quietRoomDb = -65;
const ms = rate / 1000;

const speak = createEspeakVoice();

/** At the embedded voice's own level, −20 dBFS, from its first sound on. */
async function voice([text, language]: readonly [string, string]): Promise<Float32Array> {
  const { samples } = await speak(text, language);
  return Float32Array.from(samples, (sample) => sample / 32_768).subarray(onset(samples));
}

/** Where 5 ms are first no more than 25 dB below the loudest. */
function onset(samples: Int16Array): number {
  const length = 5 * ms;
  const powers = Array.from({ length: Math.floor(samples.length / length) }, (_, index) =>
    samples.subarray(index * length, (index + 1) * length).reduce((sum, sample) => sum + sample ** 2, 0),
  );
  const least = Math.max(...powers) * 10 ** (-25 / 10);
  return powers.findIndex((power) => power > least) * length;
}

const sum = (a: Float32Array, b: Float32Array) => a.map((sample, index) => sample + (b[index] ?? 0));

describe('while the assistant is heard', () => {
  let visitors: Float32Array[];
  let assistant: Float32Array;

  before(async () => {
    visitors = await Promise.all(visits.map(voice));
    const voices = await Promise.all(answers.map(voice));
    assistant = Float32Array.from({ length: 60 * rate });
    for (let start = 0, turn = 0; start < assistant.length; turn++) {
      const said = voices[turn % voices.length]!.subarray(0, assistant.length - start);
      assistant.set(said, start);
      start += said.length + 250 * ms;
    }
  });

  /** How long it took for each visitor, who spoke at two places of the assistant's; absent where it took no notice. */
  function delaysMs(levelDb: number, echo: Room, background: Float32Array): number[] {
    return visitors.flatMap((visitor) =>
      [2 * rate, 4 * rate].flatMap((start) => {
        const others = background.slice(0, start + rate);
        const gain = 10 ** ((levelDb + 20) / 20);
        visitor.forEach((sample, index) => (others[start + index]! += gain * sample));
        const first = lowerings(assistant, others, echo).find((instant) => instant >= start);
        return first === undefined ? [] : [(first - start) / ms];
      }),
    );
  }

  for (const { name, levelDb = -20, echo, background = hiss(6, quietRoomDb), medianMs, p95Ms, missed } of [
    { name: 'in a headset', echo: noEcho, medianMs: 120, p95Ms: 250, missed: 0 },
    { name: 'with echo at −40 dB', echo: room(-40, 60), medianMs: 120, p95Ms: 250, missed: 0 },
    { name: 'with echo at −30 dB', echo: room(-30, 120), medianMs: 120, p95Ms: 250, missed: 0 },
    { name: 'with echo at −20 dB', echo: room(-20, 90), medianMs: 120, p95Ms: 250, missed: 1 },
    {
      name: 'beside a fan',
      echo: room(-30, 60),
      background: fan(6, -45),
      medianMs: 120,
      p95Ms: 250,
      missed: 0,
    },
    { name: 'softly', levelDb: -30, echo: room(-30, 60), medianMs: 150, p95Ms: 400, missed: 2 },
  ]) {
    it(`a visitor who starts to speak ${name} is given way at once, in any language`, () => {
      const delays = delaysMs(levelDb, echo, background).sort((a, b) => a - b);
      const median = delays[delays.length >> 1]!;
      const p95 = delays[Math.ceil(0.95 * delays.length) - 1]!;
      const misses = 2 * visits.length - delays.length;
      console.log(`median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, missed ${misses}`);
      assert.ok(median <= medianMs && p95 <= p95Ms && misses <= missed, delays.join(' '));
    });
  }

  const disturbances: { name: string; others: Float32Array; echo?: Room; most?: number }[] = [
    ...[-40, -30, -20].flatMap((echoDb) =>
      [20, 150].map((delayMs) => ({
        name: `its own echo at ${echoDb} dB, ${delayMs} ms late`,
        others: hiss(60, quietRoomDb),
        echo: room(echoDb, delayMs),
      })),
    ),
    // It learns from its mistake.
    { name: 'its own echo at −8 dB', others: hiss(60, quietRoomDb), echo: room(-8, 90), most: 2 },
    { name: 'somebody typing', others: typing(60, -20, 7) },
    { name: 'somebody typing loudly and fast', others: typing(60, -10, 14) },
    { name: 'a fan', others: fan(60, -30) },
    { name: 'a hiss', others: hiss(60, -30) },
    { name: 'some 24 doors that fall shut', others: slams(60, -10), most: 3 },
  ];
  for (const { name, others, echo = room(-30, 60), most = 0 } of disturbances) {
    it(`${name} ${most === 0 ? 'never' : `no more than ${most} times a minute`} lowers its voice`, () => {
      const instants = lowerings(assistant, sum(others, hiss(60, quietRoomDb)), echo);
      console.log(`${instants.length} in a minute`);
      assert.ok(instants.length <= most, instants.map((instant) => instant / rate).join(' '));
    });
  }
});
