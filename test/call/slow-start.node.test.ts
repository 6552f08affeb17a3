import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createScriptedEvi } from './scripted-evi.js';
import { startSite, widget } from './site.js';
import { noise } from './speech.js';
import { visit } from './visitor.js';

const panelFile = `/dist/${readdirSync('dist').find((name) => /^panel-.*\.js$/.test(name))!}`;

describe('a visitor on a slow line', () => {
  it('hears the assistant though the click that started the call was long ago when the code came', async (t) => {
    const evi = createScriptedEvi();
    let deliver: () => void = () => undefined;
    const ordered = new Promise<void>((resolve) => (deliver = resolve));
    const site = await startSite({
      onUpgrade: evi.onUpgrade,
      body: widget('mode="text" auto-start'),
      paths: {
        [panelFile]: (_request, response) => {
          response.setHeader('content-type', 'text/javascript');
          void ordered.then(async () => response.end(await readFile(`.${panelFile}`)));
        },
      },
    });
    t.after(site.close);
    // As browsers are for visitors: no sound without a gesture.
    const { browser, page } = await visit(site, { without: ['--autoplay-policy=no-user-gesture-required'] });
    t.after(() => browser.close());

    await page.locator('hume-evi-widget >>> #launcher').click();
    await page.waitForFunction(() => navigator.userActivation.isActive);
    await page.waitForFunction(() => !navigator.userActivation.isActive);
    deliver();

    const chat = await evi.nextChat();
    chat.sendMetadata();
    const words = noise(24_000, 1);
    chat.sendAudio('a', 0, words);
    chat.send({ type: 'assistant_end' });
    await page.waitForFunction(
      (length) => window.listeningIn.heard().samples.filter((sample) => sample !== 0).length > length,
      {},
      words.length * 0.9,
    );
    assert.equal(await page.$eval('hume-evi-widget', ({ status }) => status), 'live');
  });
});
