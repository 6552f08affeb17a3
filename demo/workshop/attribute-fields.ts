/** A field for every attribute of the element. The element itself keeps what is set: fields follow whoever sets it. */
import type { AttributeDescription } from './element-description.js';
import { createField, type Field } from './field.js';

export function createAttributeFields(
  widget: HTMLElement,
  attributes: readonly AttributeDescription[],
): HTMLElement[] {
  const fields = attributes.map((attribute) => [attribute.name, fieldFor(widget, attribute)] as const);
  const showAll = () => {
    for (const [name, field] of fields) field.show(widget.getAttribute(name));
  };
  new MutationObserver(showAll).observe(widget, { attributes: true });
  showAll();
  return fields.map(([, { element }]) => element);
}

function fieldFor(widget: HTMLElement, attribute: AttributeDescription): Field {
  const { name, type, description = '' } = attribute;
  const standing = unquoted(attribute.default ?? '');
  const choices = choicesOf(type.text).filter((choice) => choice !== standing);
  return createField({
    name,
    description,
    placeholder: standing === 'null' ? '' : standing,
    isSwitch: type.text === 'boolean',
    ...(choices.length > 0 && { choices }),
    onChange(value) {
      if (value === null) widget.removeAttribute(name);
      else widget.setAttribute(name, value);
    },
  });
}

/** `'voice' | 'text'` → both; none for other types. */
function choicesOf(type: string): string[] {
  const words = type.split(' | ');
  return words.every((word) => /^'[^']*'$/.test(word)) ? words.map(unquoted) : [];
}

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1');
}
