/**
 * The audio-thread processors as one self-contained file, for `audioWorklet.addModule`. It must import nothing but what
 * runs on the audio thread. Every widget has an audio context of its own and with it a scope of its own, so the names
 * never meet, and its two processors share one `InstantYield`; loaded anywhere else, in Node say, it does nothing.
 */
import { startCapture } from './audio/capture-processor.js';
import { InstantYield } from './audio/instant-yield.js';
import { startPlayback } from './audio/playback-processor.js';
import { captureName, playbackName } from './audio/processor-names.js';
import { registerProcessor, type AudioThreadScope } from './audio/register-processor.js';

if ('registerProcessor' in globalThis) {
  const scope = globalThis as unknown as AudioThreadScope;
  const instantYield = new InstantYield(scope.sampleRate);
  registerProcessor(scope, captureName, (port, sampleRate) => startCapture(port, sampleRate, instantYield));
  registerProcessor(scope, playbackName, (port, sampleRate) => startPlayback(port, sampleRate, instantYield));
}
