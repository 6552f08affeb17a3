/** What `custom-elements.json` says of the element, as far as the workshop needs it. */

export interface AttributeDescription {
  name: string;
  type: { text: string };
  default?: string;
  description?: string;
}

export interface CssPropertyDescription {
  name: string;
  default?: string;
  description?: string;
}

interface ElementDescription {
  tagName?: string;
  attributes: AttributeDescription[];
  cssProperties: CssPropertyDescription[];
}

export async function readDescription(tagName: string): Promise<ElementDescription> {
  const response = await fetch('/custom-elements.json');
  const { modules } = (await response.json()) as { modules: { declarations: ElementDescription[] }[] };
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find((declaration) => declaration.tagName === tagName);
  if (!element) throw new Error(`There is no ${tagName} in custom-elements.json.`);
  return element;
}
