/**
 * Lit's `@property` in the one form used here. Lit's own carries the standard decorators' form as well, a quarter of a
 * kilobyte that the page load need not pay.
 */
import type { PropertyDeclaration, ReactiveElement } from '@lit/reactive-element';

export function property(
  declaration?: PropertyDeclaration,
): (prototype: ReactiveElement, name: string) => void {
  return (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
    // For accessors: TypeScript would put the undecorated one back.
    return Object.getOwnPropertyDescriptor(prototype, name);
  };
}
