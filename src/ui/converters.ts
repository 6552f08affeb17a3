/**
 * Attribute text → property values. What cannot be read is said once in the console and becomes `null`, for which the
 * property's default stands. Nothing here throws.
 */
import { warn } from './warn.js';

interface Converter<Value> {
  fromAttribute(text: string | null): Value | null;
}

/** One of a few words. */
export function choice<Word extends string>(attribute: string, words: readonly Word[]): Converter<Word> {
  return reader(attribute, words.join(', '), (text) => words.find((word) => word === text));
}

/** A number within bounds; `step: 1` asks for a whole one. */
export function number(attribute: string, { max = Infinity, step = 0 } = {}): Converter<number> {
  const allowed = `a ${step === 1 ? 'whole ' : ''}number from 0${max === Infinity ? '' : ` to ${max}`}`;
  return reader(attribute, allowed, (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return value >= 0 && value <= max && (step === 0 || Number.isInteger(value)) ? value : undefined;
  });
}

/** An address with one of these protocols, relative to the page or absolute. */
export function address(attribute: string, protocols: readonly string[]): Converter<string> {
  return reader(attribute, `a URL starting with ${protocols.join(' or ')}`, (text) =>
    URL.canParse(text, document.baseURI) && protocols.includes(new URL(text, document.baseURI).protocol)
      ? text
      : undefined,
  );
}

/** A JSON object. */
export function json<Shape extends object>(attribute: string): Converter<Shape> {
  return reader(attribute, 'a JSON object', (text) => {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && !Array.isArray(value) ? ((value ?? undefined) as Shape) : undefined;
    } catch {
      return undefined;
    }
  });
}

function reader<Value>(
  attribute: string,
  allowed: string,
  read: (text: string) => Value | undefined,
): Converter<Value> {
  return {
    fromAttribute(text) {
      if (text === null) return null;
      const value = read(text);
      if (value !== undefined) return value;
      warn(`<hume-evi-widget ${attribute}="${text}"> is not understood. Allowed: ${allowed}.`);
      return null;
    },
  };
}
