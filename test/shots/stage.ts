/**
 * Where a scene is played: a site with the real widget under the conditions the scene asks for, a scripted voice
 * service, and a browser that looks at it. Nothing of the widget itself is replaced.
 */
import type { Browser, Page } from 'puppeteer-core';
import { createScriptedEvi, type ScriptedEvi } from '../call/scripted-evi.js';
import { startSite, widget, type SiteOptions } from '../call/site.js';
import { launch, lookAt } from '../call/visitor.js';

export interface Conditions extends Omit<SiteOptions, 'body'> {
  attributes?: string;
  /** Launch arguments of the browser to leave out. */
  without?: string[];
  /** A name of the site that is not `localhost`, so that the browser does not take it for secure. */
  host?: string;
}

export interface Stage {
  page: Page;
  evi: ScriptedEvi;
  /** The visitor's decision about the microphone; only without `--use-fake-ui-for-media-stream`. */
  decide(state: 'granted' | 'denied'): Promise<void>;
}

export interface Scene extends Conditions {
  /** Brings the state about, and resolves when it is there to be seen. */
  act(stage: Stage): Promise<void>;
}

export interface Theatre {
  /** Plays the scene, shows the page as it is then, and leaves nothing behind. */
  play(scene: Scene, show: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const body = (attributes: string) =>
  `<style>:root { color-scheme: light dark; background: light-dark(#c3c7cc, #43484e) }</style>${widget(attributes)}`;

/** Browsers are kept from scene to scene, one for each set of launch arguments. */
export function openTheatre(): Theatre {
  const browsers = new Map<string, Promise<Browser>>();
  function browserFor({ without = [], host }: Conditions): Promise<Browser> {
    const key = JSON.stringify([without, host]);
    const extra = host === undefined ? [] : [`--host-resolver-rules=MAP ${host} 127.0.0.1`];
    const browser = browsers.get(key) ?? launch({ without, extra });
    browsers.set(key, browser);
    return browser;
  }

  return {
    async play(scene, show) {
      const { attributes = '', host = 'localhost' } = scene;
      const evi = createScriptedEvi();
      const site = await startSite({ onUpgrade: evi.onUpgrade, ...scene, body: body(attributes) });
      const origin = site.origin.replace('localhost', host);
      const { page } = await lookAt({ ...site, origin }, await browserFor(scene), { record: false });
      const context = page.browserContext();
      try {
        await page.bringToFront();
        await scene.act({
          page,
          evi,
          decide: (state) => context.setPermission(origin, { permission: { name: 'microphone' }, state }),
        });
        await show(page);
      } finally {
        await context.close();
        await site.close();
      }
    },
    async close() {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}
