/** What a site owner pastes to have the widget as it stands here. Pure. */

const script = '<script type="module" src="/hume-evi-widget/hume-evi-widget.js"></script>';

/** @param rule the page's styles for it, as CSS; may be empty */
export function snippetOf({ localName, attributes }: Element, rule: string): string {
  const lines = [...attributes].map(
    ({ name, value }) => `\n  ${name}${value === '' ? '' : `=${quoted(value)}`}`,
  );
  const end = lines.length > 0 ? '\n' : '';
  return [
    script,
    ...(rule === '' ? [] : [`<style>\n${rule}\n</style>`]),
    `<${localName}${lines.join('')}${end}></${localName}>`,
  ].join('\n');
}

/** In the quotes that the text has less need of: JSON stays legible. */
function quoted(text: string): string {
  const escaped = text.replaceAll('&', '&amp;');
  return text.includes('"') ? `'${escaped.replaceAll("'", '&#39;')}'` : `"${escaped}"`;
}
