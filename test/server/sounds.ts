/** Sounds for the server's tests: tones, silence and noise of an exact length, and ways to send them. */
import type { Sound } from '../../src/server/index.js';
import type { TestChat, TestServer } from './test-client.js';

export const sampleRate = 16_000;
export const linear16 = { encoding: 'linear16', sample_rate: sampleRate, channels: 1 } as const;

export function silence(durationMs: number): Int16Array {
  return new Int16Array((sampleRate * durationMs) / 1000);
}

/** 200 Hz, a whole number of periods in 20 ms. @param levelDb root mean square, dBFS */
export function tone(durationMs: number, levelDb = -20, rate = sampleRate): Int16Array {
  const peak = Math.SQRT2 * 32768 * 10 ** (levelDb / 20);
  return Int16Array.from(
    { length: (rate * durationMs) / 1000 },
    (_, index) => peak * Math.sin((2 * Math.PI * 200 * index) / rate),
  );
}

/** The same noise every time. @param levelDb root mean square, dBFS */
export function noise(durationMs: number, levelDb: number): Int16Array {
  const reach = Math.sqrt(3) * 32768 * 10 ** (levelDb / 20);
  let state = 1;
  return silence(durationMs).map(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return reach * (state / 2 ** 31 - 1);
  });
}

export function join(...parts: Int16Array[]): Int16Array {
  return Int16Array.from(parts.flatMap((part) => [...part]));
}

export function bytesOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** A chat that has said in which form its sound will come. */
export async function listeningChat(
  server: TestServer,
  query: Record<string, string> = {},
): Promise<TestChat> {
  const chat = await server.chat(query);
  chat.send({ type: 'session_settings', audio: linear16 });
  return chat;
}

/** In frames of 20 ms, as the widget does, all at once. */
export function sendSound(chat: TestChat, samples: Int16Array): void {
  const frame = sampleRate / 50;
  for (let start = 0; start < samples.length; start += frame) {
    const data = bytesOf(samples.slice(start, start + frame)).toString('base64');
    chat.send({ type: 'audio_input', data });
  }
}

/** Each sentence as long as it has letters, so that tests can tell them apart. */
export function toneFor(sentence: string): Sound {
  return { samples: tone(sentence.length * 100, -20, 48_000), sampleRate: 48_000 };
}
