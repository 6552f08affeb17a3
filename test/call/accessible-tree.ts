/** The page as it is to a visitor who does not see it: roles, names and states, in the order of reading. */
import type { Page, SerializedAXNode } from 'puppeteer-core';

/** What is of use to such a visitor; texts and boxes are left out. */
const told = [
  'alert',
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'DisclosureTriangle',
  'group',
  'heading',
  'log',
  'meter',
  'region',
  'slider',
  'status',
  'textbox',
];
/** They have no names: they are what they say. */
const toldByContent = ['alert', 'status'];

/** @returns lines like `button Mute microphone, pressed`, without groups that have no name and what says nothing just now */
export async function accessibleTree(page: Page): Promise<string[]> {
  const lines: string[] = [];
  const walk = (node: SerializedAXNode) => {
    const { role, name = '', children = [] } = node;
    if (toldByContent.includes(role)) {
      const content = textOf(children);
      if (content) lines.push(`${role} ${content}`);
    } else if (told.includes(role) && (name || role !== 'group')) {
      lines.push([`${role} ${name}`, ...statesOf(node)].join(', '));
    }
    children.forEach(walk);
  };
  walk((await page.accessibility.snapshot({ interestingOnly: false }))!);
  return lines;
}

const textOf = (nodes: readonly SerializedAXNode[]): string =>
  nodes
    .map(({ role, name = '', children = [] }) => (role === 'StaticText' ? name : textOf(children)))
    .filter(Boolean)
    .join(' ');

function statesOf({ pressed, expanded, checked }: SerializedAXNode): string[] {
  return [
    ...(pressed === true ? ['pressed'] : []),
    ...(expanded === true ? ['expanded'] : []),
    ...(checked === true ? ['checked'] : []),
  ];
}
