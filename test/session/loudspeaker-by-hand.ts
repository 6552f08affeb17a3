/**
 * The real playback processor at the other end of a call's port, driven by hand: commands go in as they are posted,
 * reports come back when the audio thread next runs, as over a `MessageChannel`.
 */
import type { PlaybackPort } from '../../src/session/ports.js';
import { playbackByHand } from '../audio/processor-by-hand.js';

export interface LoudspeakerByHand {
  port: PlaybackPort;
  /** Lets this much time pass on the audio thread, and tells the call what happened in it. */
  pass(ms: number): void;
  /** Everything that has left the loudspeaker so far. */
  heard(): Float32Array;
}

export function loudspeakerByHand(): LoudspeakerByHand {
  const playback = playbackByHand();
  let told = 0;
  const port: PlaybackPort = {
    onmessage: null,
    // Transferred, as a real port does: the sender is left with nothing.
    postMessage: (command, transfer = []) => playback.send(structuredClone(command, { transfer })),
    close: () => undefined,
  };
  return {
    port,
    pass(ms) {
      playback.pass(ms);
      for (; told < playback.reports.length; told += 1) {
        port.onmessage?.(new MessageEvent('message', { data: playback.reports[told]! }));
      }
    },
    heard: playback.heard,
  };
}
