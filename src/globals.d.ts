/**
 * Where the audio-thread file lies, relative to the module that asks. Filled in by the bundler: the TypeScript
 * source under the development servers, `./audio-worklets.js` in what is shipped.
 */
declare const __AUDIO_WORKLETS__: string;

/** The text of the audio-thread file, for pages where the file itself cannot be loaded. A chunk of its own. */
declare module 'virtual:audio-worklets' {
  const source: string;
  export default source;
}
