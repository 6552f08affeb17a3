/**
 * The measures of expression by name: which there are, and how a language's words for them are looked up. Types and
 * one lookup; the words themselves are in a file for each language.
 */
import type { WireServerMessage } from '../wire.js';

type Prosody = NonNullable<Extract<WireServerMessage, { type: 'assistant_prosody' }>['models']['prosody']>;

/** The display name of a measure, as it comes over the wire. */
export type ExpressionName = keyof Prosody['scores'];

/** A language's word for each of the 48: a missing one does not compile. */
export type ExpressionWords = Readonly<Record<ExpressionName, string>>;

/** @returns the lookup of a word by display name; a measure that is not among the 48 keeps the name it came with */
export function expressionNames(words: ExpressionWords): (name: string) => string {
  const byName = new Map<string, string>(Object.entries(words));
  return (name) => byName.get(name) ?? name;
}
