/** How the text of an attribute is read. Nothing here throws, and nothing knows which attribute it is. */

export interface Reader<Value = unknown> {
  /** What may be written, in words for a page's developer. */
  readonly allowed: string;
  /** @returns `undefined` where the text is not allowed */
  read(text: string): Value | undefined;
}

/** One of a few words. */
export function choice<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return { allowed: words.join(', '), read: (text) => words.find((word) => word === text) };
}

/** A number within bounds; `step: 1` asks for a whole one. */
export function number({ max = Infinity, step = 0 } = {}): Reader<number> {
  return {
    allowed: `a ${step === 1 ? 'whole ' : ''}number from 0${max === Infinity ? '' : ` to ${max}`}`,
    read(text) {
      const value = text.trim() === '' ? NaN : Number(text);
      return value >= 0 && value <= max && (step === 0 || Number.isInteger(value)) ? value : undefined;
    },
  };
}

/** An address with one of these protocols, relative to the page or absolute. */
export function address(...protocols: readonly string[]): Reader<string> {
  return {
    allowed: `a URL starting with ${protocols.join(' or ')}`,
    read: (text) =>
      URL.canParse(text, document.baseURI) && protocols.includes(new URL(text, document.baseURI).protocol)
        ? text
        : undefined,
  };
}

export const jsonObject: Reader<object> = {
  allowed: 'a JSON object',
  read(text) {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && !Array.isArray(value) ? (value ?? undefined) : undefined;
    } catch {
      return undefined;
    }
  },
};

/** As `aria-keyshortcuts` is written. Keys that type something must not act as well. */
export const shortcut: Reader<string> = {
  allowed: 'Control, Alt or Meta, perhaps Shift, and a letter or digit, such as Alt+Shift+M',
  read: (text) => (/^(Shift\+)?((Control|Alt|Meta)\+)+(Shift\+)?[A-Z0-9]$/.test(text) ? text : undefined),
};
