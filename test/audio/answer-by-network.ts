/** Sends an answer to the loudspeaker through a network of one's choice, and listens for where it is silent. */
import type { PlaybackByHand } from './processor-by-hand.js';

export interface Network {
  chunkMs: number;
  /** How many times faster than it is played sound is sent. */
  pace: number;
  /** How much longer than the shortest way a chunk takes that is sent at this moment. */
  delayMs: (sentMs: number) => number;
}

export interface HeardAnswer {
  /** From the first chunk's arrival to the first sample. */
  waitedMs: number;
  gaps: { atMs: number; lengthMs: number }[];
}

const sampleRate = 48_000;
const toMs = (samples: number) => (samples * 1000) / sampleRate;
let answers = 0;

/** @param playback of 48 kHz */
export function hearAnswer(playback: PlaybackByHand, durationMs: number, network: Network): HeardAnswer {
  const begin = playback.heard().length;
  const chunkLength = (network.chunkMs / 1000) * sampleRate;
  const id = `answer ${++answers}`;
  let arrivedMs = 0;
  let clockMs = 0;
  for (let mediaMs = 0, index = 0; mediaMs < durationMs; mediaMs += network.chunkMs, index++) {
    const sentMs = mediaMs / network.pace;
    // A connection keeps its order: what is late holds up what follows.
    arrivedMs = Math.max(arrivedMs, sentMs + network.delayMs(sentMs));
    if (index === 0) clockMs = arrivedMs;
    for (; clockMs < arrivedMs; clockMs += toMs(128)) playback.pass(toMs(128));
    playback.play(id, new Float32Array(chunkLength).fill(0.5), { sampleRate, index });
  }
  playback.send({ type: 'finish', mark: 1 });
  playback.pass(durationMs + 2000);
  return silencesIn(playback.heard().subarray(begin));
}

function silencesIn(sound: Float32Array): HeardAnswer {
  const first = sound.findIndex((sample) => sample !== 0);
  const last = sound.findLastIndex((sample) => sample !== 0);
  const gaps: HeardAnswer['gaps'] = [];
  for (let moment = first, heard = first; moment <= last; moment++) {
    if (sound[moment] === 0) continue;
    if (moment - heard > 1) gaps.push({ atMs: toMs(heard - first), lengthMs: toMs(moment - heard - 1) });
    heard = moment;
  }
  return { waitedMs: toMs(first), gaps };
}
