/**
 * Renames the keys of messages between the wire's snake_case and the page's camelCase, all the way down. Keys that are
 * names of someone else's (variables, emotions, metadata) stay as they are. Values are never touched.
 */
const namesOfOthers = new Set(['variables', 'scores', 'metadata']);

export const camelCased = (value: unknown): unknown => renamed(value, camelCase);
export const snakeCased = (value: unknown): unknown => renamed(value, snakeCase);

function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      rename(key),
      namesOfOthers.has(key) ? (inner as unknown) : renamed(inner, rename),
    ]),
  );
}

function camelCase(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
