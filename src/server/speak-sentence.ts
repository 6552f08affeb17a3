/**
 * One sentence as it goes over the wire: its words, its sound in chunks that are each a whole WAV file, the expression
 * of that sound. It must never run far ahead of what is being heard, or an interruption would come too late to stop it.
 */
import { randomBytes } from 'node:crypto';
import type { WireServerMessage } from '../wire.js';
import type { Engine, Sound } from './engine.js';
import type { Playhead } from './playhead.js';
import { resample } from './resample.js';
import { encodeWav } from './wav.js';

/** The rate every EVI client expects. */
const outputSampleRate = 48_000;
const chunkMs = 500;
/** Sound is sent this much before it is heard: enough for a client to ride out a bad network. */
const aheadMs = 4000;

export interface SentenceOptions {
  engine: Engine;
  voiceId: string | undefined;
  /** The client itself supplied the words. */
  fromText: boolean;
  playhead: Playhead;
  send(message: WireServerMessage): void;
  signal: AbortSignal;
}

/** Resolves when the last message of the sentence is sent; rejects when the signal aborts or the voice fails. */
export async function speakSentence(text: string, options: SentenceOptions): Promise<void> {
  const { engine, playhead, send, signal } = options;
  const sound = resample(await engine.speak(text, options.voiceId, signal), outputSampleRate);
  await playhead.waitUntilLeft(aheadMs, signal);
  signal.throwIfAborted();
  const id = randomBytes(16).toString('hex');
  send({
    type: 'assistant_message',
    id,
    message: { role: 'assistant', content: text },
    models: {},
    from_text: options.fromText,
    is_quick_response: false,
  });
  for (const [index, chunk] of chunksOf(sound).entries()) {
    await playhead.waitUntilLeft(aheadMs, signal);
    signal.throwIfAborted();
    send({ type: 'audio_output', id, index, data: encodeWav(chunk).toString('base64') });
    playhead.add((chunk.samples.length / chunk.sampleRate) * 1000);
  }
  send({ type: 'assistant_prosody', id, models: { prosody: { scores: engine.express(sound) } } });
}

function chunksOf({ samples, sampleRate }: Sound): Sound[] {
  const length = (sampleRate * chunkMs) / 1000;
  return Array.from({ length: Math.ceil(samples.length / length) }, (_, index) => ({
    samples: samples.subarray(index * length, (index + 1) * length),
    sampleRate,
  }));
}
