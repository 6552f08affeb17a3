/** Runs `test/**\/*.test.ts` in Chromium, straight from the sources. Tests that need Node end in `.node.test.ts`. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

export const launchArguments = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-audio-output',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Chromium 151 and later load their address bar's popup with every profile: more work than any page under test.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--no-first-run',
];

/** The command `force-colours`, for tests of what a visitor's system may do to all colours: `true` or `false`. */
const forceColours = {
  name: 'force-colours',
  async executeCommand({ command, payload, session }) {
    if (command !== 'force-colours') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    const features = [{ name: 'forced-colors', value: payload ? 'active' : 'none' }];
    await client.send('Emulation.setEmulatedMedia', { features });
    return true;
  },
};

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: launchArguments,
      },
    }),
  ],
  plugins: [
    forceColours,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: './tsconfig.json',
      define: { __AUDIO_WORKLETS__: '"../worklets.ts"', __CALL_WORKER__: '"./call-worker.ts"' },
    }),
  ],
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  testFramework: { config: { timeout: '15000' } },
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><title>test</title></head><body><script type="module" src="${testFramework}"></script></body></html>`,
};
