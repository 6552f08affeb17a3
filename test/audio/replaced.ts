/** Puts something else in the place of a browser's own. */

/** @returns a function that puts the original back */
export function replaced(object: object, name: PropertyKey, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  };
}
