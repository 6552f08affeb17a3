/** The element as its own manifest describes it, which is made from the sources when `dist` is built. */
import { readFileSync } from 'node:fs';

type Named = readonly { name: string }[];

export interface ElementManifest {
  tagName?: string;
  attributes: Named;
  events: Named;
  slots: Named;
  cssParts: Named;
  cssProperties: Named;
  cssStates: Named;
  members: readonly { kind: string; name: string; privacy?: string; static?: boolean }[];
}

export function readElementManifest(path = 'dist/custom-elements.json'): ElementManifest {
  const { modules } = JSON.parse(readFileSync(path, 'utf8')) as {
    modules: { declarations?: ElementManifest[] }[];
  };
  const element = modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === 'hume-evi-widget');
  if (element === undefined) throw new Error(`${path} describes no hume-evi-widget.`);
  return element;
}
