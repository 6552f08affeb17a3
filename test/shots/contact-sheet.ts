/** All pictures side by side, for a person to look at: a page, and that page as one big picture. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../call/visitor.js';
import { fileName, picturesFolder } from './album.js';
import type { Look } from './looks.js';

const sheetWidth = 1900;

/** Of a desktop a cell shows the widget's corner; the whole picture is behind the link. Chromium draws 16,384 pixels at most. */
const styles = `
  body { margin: 2rem; background: #777; color: #fff; font: 1rem/1.4 system-ui, sans-serif }
  table { border-spacing: 8px }
  th { padding: 4px; text-align: start; vertical-align: top; font-weight: 600 }
  img { display: block; inline-size: 200px; block-size: 380px; object-fit: cover }
  img.desktop.ltr { object-position: right bottom }
  img.desktop.rtl { object-position: left bottom }
  img.phone { object-fit: contain }
`;

/** @returns the paths of the page and of its picture */
export async function makeContactSheet(scenes: readonly string[], looks: readonly Look[]): Promise<string[]> {
  const page = join(picturesFolder, 'index.html');
  const picture = join(picturesFolder, 'contact-sheet.png');
  await writeFile(page, sheet(scenes, looks));
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: sheetWidth, height: 1000 });
    await tab.goto(pathToFileURL(resolve(page)).href, { waitUntil: 'load' });
    await writeFile(picture, await tab.screenshot({ fullPage: true }));
  } finally {
    await browser.close();
  }
  return [page, picture];
}

function sheet(scenes: readonly string[], looks: readonly Look[]): string {
  const heads = looks.map(({ name }) => `<th scope="col">${name}</th>`).join('');
  const rows = scenes.map((scene) => {
    const cells = looks.map((look) => {
      const file = fileName(scene, look);
      return `<td><a href="${file}"><img class="${look.name.replaceAll('-', ' ')}" src="${file}" alt="${scene}, ${look.name}"></a></td>`;
    });
    return `<tr><th scope="row">${scene}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Every state of the widget</title>
<style>${styles}</style></head><body><table><tr><td></td>${heads}</tr>
${rows.join('\n')}</table></body></html>`;
}
