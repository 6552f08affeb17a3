/** A field for every custom property of the element; what is set goes into a style sheet of the page. */
import type { CssPropertyDescription } from './element-description.js';
import { createField } from './field.js';

/** @param onChange is handed the rule with all that is set; an empty text when nothing is */
export function createStyleFields(
  selector: string,
  properties: readonly CssPropertyDescription[],
  onChange: (rule: string) => void,
): HTMLElement[] {
  const values = new Map<string, string>();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return properties.map(({ name, default: standing = '', description = '' }) => {
    const { element } = createField({
      name,
      description,
      placeholder: standing,
      onChange(value) {
        if (value === null) values.delete(name);
        else values.set(name, value);
        const lines = [...values].map(([property, text]) => `  ${property}: ${text};\n`);
        const rule = lines.length > 0 ? `${selector} {\n${lines.join('')}}` : '';
        sheet.replaceSync(rule);
        onChange(rule);
      },
    });
    return element;
  });
}
