/**
 * Where and how connections are cut, as data: every kind of message of a conversation, before, in the middle of and
 * after it, in every way a connection can die. A seed gives the plan of one call.
 */
import { seededRandom, type SeededRandom } from '../audio/seeded-random.js';

/** `silence` is a network that swallows everything and is noticed only later. */
const ways = ['reset', 'end', 'silence'] as const;
const places = ['before', 'in the middle of', 'after'] as const;

/** The kinds of messages every whole conversation has, in either direction. */
const messages = [
  'token request',
  'token answer',
  'handshake request',
  'handshake answer',
  'chat_metadata',
  'user_message',
  'assistant_message',
  'audio_output',
  'assistant_prosody',
  'assistant_end',
  'user_interruption',
  'tool_call',
  'error',
  'session_settings',
  'user_input',
  'audio_input',
  'assistant_input',
  'tool_response',
  'pause_assistant_message',
  'resume_assistant_message',
] as const;

export interface Cut {
  way: (typeof ways)[number];
  place: (typeof places)[number];
  message: (typeof messages)[number];
  /** How much of a message gets through that is cut in the middle: 0…1. */
  share: number;
}

const everyPoint = ways.flatMap((way) =>
  places.flatMap((place) => messages.map((message) => ({ way, place, message }))),
);
export const pointCount = everyPoint.length;

/** The first cut of seed 0, 1, 2 … is one point after the other; up to three others follow by chance. */
export function cutsOf(seed: number): Cut[] {
  const random = seededRandom(seed);
  const others = Array.from({ length: random.integer(0, 3) }, () => random.integer(0, pointCount - 1));
  return [seed % pointCount, ...others].map((point) => cutAt(point, random));
}

/** A network that comes back for a moment and never for long enough. */
export function endlessCuts(seed: number): Cut[] {
  const random = seededRandom(seed);
  const first = everyPoint.findIndex(({ message }) => message === 'assistant_message');
  const handshake = everyPoint.findIndex(({ message }) => message === 'handshake answer');
  return [first, ...Array.from({ length: 20 }, () => handshake)].map((point) => cutAt(point, random));
}

function cutAt(point: number, random: SeededRandom): Cut {
  return { ...everyPoint[point]!, share: random.fraction() };
}

export const inWords = ({ message, place, way }: Cut): string => `${place} ${message} by ${way}`;
