/**
 * Builds what is shipped, in three passes: the files of the audio thread and of the call's thread, each one
 * self-contained script (`addModule` cannot follow chunks from a `blob:`, and a Worker starts sooner without), then the
 * element and the headless entry with their chunks. The same file serves the demo's sources during development.
 */
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { defineConfig, type Plugin } from 'vite';

const worklets = 'src/worklets.ts';
const callWorker = './call-worker.js';

/** By mode, in the order of the build. */
const entries: Record<string, Record<string, string>> = {
  worklets: { 'audio-worklets': worklets },
  worker: { 'call-worker': 'src/call-worker.ts' },
  production: { 'hume-evi-widget': 'src/index.ts', headless: 'src/headless.ts' },
};

export default defineConfig(({ mode, command }) => ({
  plugins: [audioWorkletsAsText(), compactTemplates(), namesOfChunksAlone()],
  // Lit's builds for Node run in browsers just as well, and can be imported where there is no DOM.
  ...(command === 'build' && {
    resolve: {
      conditions: ['node', 'module'],
      alias: { '@lit-labs/ssr-dom-shim': resolve('src/ui/no-dom.ts') },
    },
  }),
  define: {
    __AUDIO_WORKLETS__: JSON.stringify(command === 'build' ? './audio-worklets.js' : '../worklets.ts'),
    __CALL_WORKER__: JSON.stringify(command === 'build' ? callWorker : './call-worker.ts'),
  },
  build: {
    target: 'es2022',
    emptyOutDir: mode === 'worklets',
    license: { fileName: 'third-party-licences.md' },
    lib: { formats: ['es'], entry: entries[mode] ?? {} },
    rolldownOptions: {
      // The page loads the file that the Worker has, and not a second copy.
      external: mode === 'production' ? [callWorker] : [],
      output: {
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        comments: false,
        // Nearly all of the launcher runs as it loads. Chromium (136 and later) then compiles it whole while it comes in,
        // off the main thread, instead of function by function in the middle of the page's start.
        postBanner: ({ name }) => (name === 'launcher' ? '//# allFunctionsCalledOnLoad' : ''),
        // All of the page load in one chunk beside its entry: the panel's chunk shares its base class and styles, and
        // must not import the entry, which pages ask for under addresses of their own (`?ver=2`). And all of the panel in
        // one, which the chunks of its parts share.
        codeSplitting: {
          groups: [
            { name: 'launcher', test: /src.ui.element/, priority: 2 },
            { name: 'panel', test: /src.ui.panel.index/, priority: 1 },
          ],
        },
      },
    },
  },
}));

/** `import source from 'virtual:audio-worklets'`: the bundled audio-thread file as a string. */
function audioWorkletsAsText(): Plugin {
  const id = 'virtual:audio-worklets';
  return {
    name: 'audio-worklets-as-text',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(resolved) {
      if (resolved !== `\0${id}`) return undefined;
      const bundle = await rolldown({ input: worklets });
      const { output } = await bundle.generate({ format: 'es', minify: true });
      return `export default ${JSON.stringify(output[0].code)}`;
    },
  };
}

/** The minifier leaves templates alone. In those of HTML and CSS, comments and indentation mean nothing and weigh something. */
function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /src.ui.*\.ts$/ },
      handler: (code) => code.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\n\s+/g, '\n'),
    },
  };
}

/**
 * Where a chunk holds more than the module it is named after, the bundler lists that module's names by `for … in`. On a
 * page that has added something to `Object.prototype` it finds that too, and the chunk does not run.
 */
function namesOfChunksAlone(): Plugin {
  return {
    name: 'names-of-chunks-alone',
    apply: 'build',
    renderChunk: {
      filter: { code: /for \(var \w+ in \w+\)/ },
      handler: (code) => code.replaceAll(/for \(var (\w+) in (\w+)\)/g, 'for (const $1 of Object.keys($2))'),
    },
  };
}
