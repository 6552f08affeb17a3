/**
 * A property of the element that is an attribute too, named alike: `tokenUrl` and `token-url`. What the attribute cannot
 * mean is said once in the console and never thrown; for it, and where the attribute is taken away, the default stands.
 */
import type { ReactiveElement } from '@lit/reactive-element';
import type { Reader } from './readers.js';
import { warn } from './warn.js';

export interface PropertyOptions {
  /** `false`: a property only. */
  attribute?: false;
  /** The attribute need only be there. */
  type?: BooleanConstructor;
  /** The attribute's text is taken as it is, unless it is read. */
  reader?: Reader;
  /** Whether the attribute follows the property. */
  reflect?: boolean;
}

/** A decorator of the older form: Lit's own carries the standard's as well, which the page load need not pay. */
export function property({ reader, ...options }: PropertyOptions = {}): (
  prototype: ReactiveElement,
  name: string,
) => void {
  return (prototype, name) => {
    const attribute = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, {
      attribute,
      useDefault: true,
      ...(reader && { converter: (text) => valueOf(reader, attribute, text) }),
      ...options,
    });
    // For accessors: TypeScript would put the undecorated one back.
    return Object.getOwnPropertyDescriptor(prototype, name);
  };
}

function valueOf({ allowed, read }: Reader, attribute: string, text: string | null): unknown {
  if (text === null) return null;
  const value = read(text);
  if (value === undefined)
    warn(`<hume-evi-widget ${attribute}="${text}"> is not understood. Allowed: ${allowed}.`);
  return value ?? null;
}
