/** The measures of expression by name: which there are, and that a language has a word for each. Types only. */
import type { WireServerMessage } from '../wire.js';

type Prosody = NonNullable<Extract<WireServerMessage, { type: 'assistant_prosody' }>['models']['prosody']>;

/** The display name of a measure, as it comes over the wire. */
export type ExpressionName = keyof Prosody['scores'];

/** A language's word for each of the 48: a missing one does not compile. */
export type ExpressionWords = Readonly<Record<ExpressionName, string>>;
