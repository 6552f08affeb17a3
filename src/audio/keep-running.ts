/**
 * Brings an audio context back that the browser has stopped during a call: for a phone call, another program, a device
 * that went away. What cannot be brought back is told; the call goes on, and nobody is asked to do anything twice.
 */
import { EviError } from '../evi-error.js';
import { watchDevices } from './audio-devices.js';
import type { ProblemListener } from './problem-listener.js';

/** A visitor who hears nothing for longer wants to know why. */
const patienceMs = 2000;

/**
 * @param context one that runs
 * @returns a function that leaves the context to itself
 */
export function keepRunning(context: AudioContext, listener: ProblemListener): () => void {
  const life = new AbortController();
  const { signal } = life;
  let patience: number | undefined;

  function onStateChange(): void {
    if (context.state === 'running') {
      window.clearTimeout(patience);
      patience = undefined;
      listener.onSolved('audio-blocked');
    } else {
      // Once, though it may be interrupted first and suspended then.
      patience ??= window.setTimeout(() => listener.onProblem(stopped()), patienceMs);
      resumeSuspended();
    }
  }

  // Not while it is `interrupted`: Safari calls such a context running from then on, and it is dead
  // (https://github.com/GetStream/stream-video-js/pull/2249). When the interruption is over it is `suspended`.
  function resumeSuspended(): void {
    if (context.state === 'suspended') resume();
  }

  // Refused as long as the cause lasts: the next occasion counts, and after a while the visitor is told.
  function resume(): void {
    context.resume().catch(() => undefined);
  }

  /** Older versions of Safari stay interrupted until the page asks; with the visitor at hand, no other call goes on. */
  function onGesture(): void {
    if (context.state !== 'running') resume();
  }

  context.addEventListener('statechange', onStateChange, { signal });
  context.addEventListener('sinkchange', resumeSuspended, { signal });
  document.addEventListener('visibilitychange', resumeSuspended, { signal });
  watchDevices(resumeSuspended, signal);
  for (const gesture of ['pointerup', 'keydown']) document.addEventListener(gesture, onGesture, { signal });

  return () => {
    life.abort();
    window.clearTimeout(patience);
  };
}

function stopped(): EviError {
  return new EviError(
    'audio-blocked',
    'The browser or the system has stopped the sound of this call, as for a phone call. It comes back by itself, or with the next click or key press.',
  );
}
