/**
 * Widgets for other services, as their own guides embed them. They cannot call the bench's server, so they are only
 * weighed and watched, with no service to talk to.
 */
import { readFile } from 'node:fs/promises';
import type { ContestantName } from '../measure.js';
import type { Contestant } from './contestant.js';
import { htmlPage } from './html-page.js';
import { packageVersion } from './package-version.js';

/** Spares it the question what it should look like; without an answer it shows nothing. */
const elevenLabsConfig = JSON.stringify({
  variant: 'compact',
  placement: 'bottom-right',
  avatar: { type: 'orb', color_1: '#2792DC', color_2: '#9CE6E6' },
  language: 'en',
  transcript_enabled: true,
  text_input_enabled: true,
  language_presets: {},
  text_contents: {},
  styles: {},
});

export const elevenLabs = weighed(
  'ElevenLabs',
  '@elevenlabs/convai-widget-embed',
  'dist/index.js',
  `<elevenlabs-convai agent-id="agent" override-config='${elevenLabsConfig}'></elevenlabs-convai>`,
);

export const vapi = weighed(
  'Vapi',
  '@vapi-ai/client-sdk-react',
  'dist/embed/widget.umd.js',
  '<vapi-widget public-key="key" assistant-id="assistant" mode="hybrid"></vapi-widget>',
);

export const deepChat = weighed(
  'deep-chat',
  'deep-chat',
  'dist/deepChat.bundle.js',
  '<deep-chat demo="true"></deep-chat>',
);

/** @param file the script its guide names */
function weighed(name: ContestantName, packageName: string, file: string, element: string): Contestant {
  const script = `/bench/${packageName}/${file}`;
  return {
    name,
    version: packageVersion(packageName),
    page: () => htmlPage('', `${element}<script type="module" src="${script}"></script>`),
    files: async () => ({
      [script]: { type: 'text/javascript', body: await readFile(`node_modules/${packageName}/${file}`) },
    }),
  };
}
