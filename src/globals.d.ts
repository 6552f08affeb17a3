/**
 * Where the files of the other threads lie, relative to the module that asks. Filled in by the bundler: the TypeScript
 * sources under the development servers, `./audio-worklets.js` and `./call-worker.js` in what is shipped.
 */
declare const __AUDIO_WORKLETS__: string;
declare const __CALL_WORKER__: string;

/** The text of the audio-thread file, for pages where the file itself cannot be loaded. A chunk of its own. */
declare module 'virtual:audio-worklets' {
  const source: string;
  export default source;
}
