/**
 * Hume's React client in its two versions, each on a page of its own. Its worklet, which it fetches from a bucket on the
 * web, is served from here; where it cannot be had, the client is told to do without, which is an option of its own.
 */
import { bundlePage } from '../bundle.js';
import { packageVersion } from './package-version.js';
import { htmlPage } from './html-page.js';
import type { Caller } from './contestant.js';
import { findWorklet, workletAddress } from './voice-react-worklet.js';

export const voiceReact02 = voiceReact('voice-react 0.2', 'voice-react-0.2');
export const voiceReact03 = voiceReact('voice-react 0.3', 'voice-react-0.3');

const pageSource = 'bench/contestants/voice-react-page.ts';
const localWorklet = '/bench/voice-react-worklet.js';
const type = 'text/javascript';

function voiceReact(name: Caller['name'], packageName: string): Caller {
  const script = `/bench/${packageName}.js`;
  return {
    name,
    version: packageVersion(packageName),
    page: ({ origin }) => htmlPage('', `<script src="${script}" data-service="${origin}"></script>`),
    async files() {
      const worklet = await findWorklet();
      const bundle = await bundlePage(pageSource, {
        // The page is written for one version and holds for the other.
        alias: { 'voice-react-0.2': packageName },
        define: { __WITH_WORKLET__: String(worklet !== undefined) },
      });
      return {
        [script]: { type, body: bundle.replaceAll(workletAddress, localWorklet) },
        ...(worklet && { [localWorklet]: { type, body: worklet } }),
      };
    },
    field: 'form input',
    transcript: 'main ul',
    start: (page, heldMs = 0) =>
      page.locator('main:not(.connected, .connecting) button').click({ delay: heldMs }),
    async hangUp(page) {
      await page.locator('main.connected button').click();
      await page.waitForSelector('main.disconnected');
    },
  };
}
