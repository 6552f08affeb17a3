/** Nothing that a machine can find fault with, in any language and in both themes. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { launcherWords, languages, loadWords, termOf } from '../../src/i18n/index.js';
import { faceFixture, faces } from './faces.js';

const judged = [
  'before a call',
  'before consent',
  'during a call',
  'closed during a call',
  'in the settings',
  'after a call',
  'after mic-denied',
];

describe('everyone can use the widget', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const language of languages) {
    for (const theme of ['light', 'dark']) {
      it(`in “${language}”, in the ${theme} theme`, async () => {
        const term = termOf({ ...launcherWords[language], ...(await loadWords(language)) });
        const { host, wear } = await faceFixture({ term }, theme);
        for (const name of judged) {
          wear(faces[name]!);
          await expect(host, name).to.be.accessible();
        }
      });
    }
  }
});
