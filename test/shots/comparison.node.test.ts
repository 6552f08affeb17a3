/** What the comparison of pictures lets pass, and what it does not: shown on the widget itself, broken by hand. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fileName, listReferences } from './album.js';
import { comparedLooks } from './looks.js';
import { photograph } from './photograph.js';
import { scenes } from './scenes.js';
import { openTheatre, type Theatre } from './stage.js';
import { decodeThumbnail, differenceOf, encodeThumbnail, thumbnailOf, tolerance } from './thumbnail.js';

const looks = comparedLooks.filter(({ name }) => name.endsWith('-ltr'));

/** Each by the styles that do it, inside the widget. */
const breakages = {
  'the header is missing': '[part=header] { visibility: hidden }',
  'the heading is missing': '[part=heading] { visibility: hidden }',
  'the conversation is missing': '[part=transcript] { visibility: hidden }',
  'a button is missing': '[part=end] { visibility: hidden }',
  'the controls are at the top': '.dock { order: -1 }',
  'the panel has lost its background': '#panel { background: none }',
  'messages have lost their colour':
    '[part~=message-user] { background: none !important; color: inherit !important }',
};

const fonts = ['DejaVu Serif', 'DejaVu Sans Condensed', 'Liberation Sans', 'Noto Sans'];

describe('the comparison of pictures', () => {
  let theatre: Theatre;
  before(() => {
    theatre = openTheatre();
  });
  after(() => theatre.close());

  /** How much the pictures of a call differ from what they were before this was done, in each look. */
  async function differencesBy(change: (page: Page) => Promise<void>): Promise<number[]> {
    const differences: number[] = [];
    await theatre.play(scenes.speaking!, async (page) => {
      const thumbnails = async () => {
        const taken = [];
        for (const look of looks) taken.push(thumbnailOf(await photograph(page, look)));
        return taken;
      };
      const earlier = await thumbnails();
      await change(page);
      const later = await thumbnails();
      differences.push(...later.map((thumbnail, index) => differenceOf(thumbnail, earlier[index]!)));
    });
    return differences;
  }

  const isNoticed = (differences: number[]) => differences.some((difference) => difference > tolerance);

  for (const [what, styles] of Object.entries(breakages)) {
    it(`notices when ${what}`, async () => {
      assert.ok(isNoticed(await differencesBy((page) => addStyles(page, styles))));
    });
  }

  it('notices when all styles are gone', async () => {
    assert.ok(isNoticed(await differencesBy(removeStyles)));
  });

  it('notices when the widget is in another corner', async () => {
    const move = (page: Page) =>
      page.$eval('hume-evi-widget', (element) => element.setAttribute('placement', 'bottom-start'));
    assert.ok(isNoticed(await differencesBy(move)));
  });

  for (const font of fonts) {
    it(`lets ${font} pass where it is installed`, async () => {
      const differences = await differencesBy((page) =>
        addStyles(page, `:host { --hume-evi-font: medium/1.5 '${font}', system-ui }`),
      );
      assert.ok(!isNoticed(differences), differences.join(', '));
    });
  }

  it('has a reference of every state in every look, and of none that is gone', async () => {
    const expected = Object.keys(scenes).flatMap((name) => comparedLooks.map((look) => fileName(name, look)));
    assert.deepEqual((await listReferences()).toSorted(), expected.toSorted());
  });

  it('does not take a picture of another size for the same', () => {
    const [narrow, wide] = [10, 20].map((width) => ({
      width,
      height: 1,
      luminance: new Float64Array(width),
    }));
    assert.ok(differenceOf(narrow!, wide!) > tolerance);
  });

  it('keeps thumbnails as they are', () => {
    const thumbnail = { width: 3, height: 2, luminance: Float64Array.of(0, 17, 255, 128, 3, 99) };
    assert.deepEqual(decodeThumbnail(encodeThumbnail(thumbnail)), thumbnail);
  });
});

async function addStyles(page: Page, styles: string): Promise<void> {
  await page.$eval(
    'hume-evi-widget',
    ({ shadowRoot }, text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      shadowRoot!.adoptedStyleSheets.push(sheet);
    },
    styles,
  );
}

async function removeStyles(page: Page): Promise<void> {
  await page.$eval('hume-evi-widget', ({ shadowRoot }) => {
    shadowRoot!.adoptedStyleSheets.length = 0;
  });
}
