/**
 * `npm run shots`: every state of the widget in every look, as pictures and as one contact sheet, in `shots/`.
 * With `--references` it takes those instead that the tests compare with; names of scenes leave the others out.
 */
import { parseArgs } from 'node:util';
import { findOrInstallChromium } from '../../tools/chromium.js';
import { forgetReferences, keepPicture, keepReference } from './album.js';
import { makeContactSheet } from './contact-sheet.js';
import { comparedLooks, everyLook } from './looks.js';
import { photograph } from './photograph.js';
import { scenes } from './scenes.js';
import { openTheatre } from './stage.js';
import { thumbnailOf } from './thumbnail.js';

const { values, positionals } = parseArgs({
  options: { references: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = Object.entries(scenes).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);

process.env.CHROME_PATH = await findOrInstallChromium();
if (values.references && positionals.length === 0) await forgetReferences();
const theatre = openTheatre();
try {
  for (const [name, scene] of wanted) {
    console.log(name);
    await theatre.play(scene, async (page) => {
      for (const look of values.references ? comparedLooks : everyLook) {
        const picture = await photograph(page, look);
        if (values.references) keepReference(name, look, thumbnailOf(picture));
        else await keepPicture(name, look, picture);
      }
    });
  }
} finally {
  await theatre.close();
}
if (!values.references) {
  const sheet = await makeContactSheet(
    wanted.map(([name]) => name),
    everyLook,
  );
  console.log(sheet.join('\n'));
}
