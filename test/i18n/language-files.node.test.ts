/** Each language is a file of its own in what is shipped, and a visitor loads theirs only, and not with the page. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { languages } from '../../src/i18n/languages.js';
import { importsOf, parseModule } from '../../tools/module-imports.js';
import { startSite, widget } from '../call/site.js';
import { launch, lookAt } from '../call/visitor.js';

const isLanguage = (file: string) => languages.some((language) => file.startsWith(`${language}-`));
const scripts = readdirSync('dist').filter((file) => file.endsWith('.js'));

describe('the files of the languages', () => {
  it('are one for each', () => {
    assert.deepEqual(
      scripts.filter(isLanguage).map((file) => file.split('-')[0]),
      [...languages].sort(),
    );
  });

  it('are imported by nothing that is loaded without them, and need no other file', () => {
    const lines = scripts.flatMap((file) =>
      importsOf(parseModule(file, readFileSync(`dist/${file}`, 'utf8'))).map(({ specifier, kind }) => ({
        from: file,
        kind,
        to: specifier.slice('./'.length),
      })),
    );
    assert.ok(
      lines.some(({ kind, to }) => kind === 'dynamic' && isLanguage(to)),
      'the imports were read',
    );
    assert.deepEqual(
      lines.filter(({ from, kind, to }) => isLanguage(from) || (isLanguage(to) && kind !== 'dynamic')),
      [],
    );
  });
});

describe('a visitor', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const [lang, language] of [
    ['de-AT', 'de'],
    ['ar', 'ar'],
    ['tlh', 'en'],
  ]) {
    it(`of a page in “${lang}” loads the words in “${language}” and no others, once they show interest`, async () => {
      const site = await startSite({ body: widget(`lang="${lang}"`) });
      const loaded = () =>
        site.requests
          .map((path) => path.replace('/dist/', ''))
          .filter(isLanguage)
          .map((file) => file.split('-')[0]);
      try {
        const { page, complaints } = await lookAt(site, browser);
        await page.waitForFunction(() =>
          document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector('#launcher'),
        );
        assert.deepEqual(loaded(), [], 'with the page');
        await page.click('hume-evi-widget >>> #launcher');
        await page.waitForFunction(
          (shown) =>
            document.querySelector('hume-evi-widget')!.shadowRoot!.querySelector<HTMLElement>('#panel')
              ?.lang === shown,
          {},
          language,
        );
        assert.deepEqual(loaded(), [language]);
        assert.deepEqual(complaints, []);
      } finally {
        await site.close();
      }
    });
  }
});
