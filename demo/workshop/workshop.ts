/** The workshop's page: fields for all that can be set, states to try, and the snippet that comes of it. */
import { readDescription } from './element-description.js';
import { createAttributeFields } from './attribute-fields.js';
import { createStyleFields } from './style-fields.js';
import { offerStates } from './state-picker.js';
import { snippetOf } from './snippet.js';

const tagName = 'hume-evi-widget';

function find<Found extends HTMLElement>(selector: string, kind: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

await customElements.whenDefined(tagName);
const widget = document.querySelector(tagName);
if (!widget) throw new Error('The page has no widget.');
const snippet = find('#snippet', HTMLElement);
let rule = '';
const write = () => {
  snippet.textContent = snippetOf(widget, rule);
};
new MutationObserver(write).observe(widget, { attributes: true });
write();

const { attributes, cssProperties } = await readDescription(tagName);
find('#attributes', HTMLElement).append(...createAttributeFields(widget, attributes));
find('#styles', HTMLElement).append(
  ...createStyleFields(tagName, cssProperties, (changed) => {
    rule = changed;
    write();
  }),
);
offerStates(find('#state', HTMLSelectElement), widget);
